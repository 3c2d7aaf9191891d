package io.tiaobo.runtime.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A stored event as Axon asks for it. Axon's own class turns the time into text and, for every reader, back again. */
record StoredEvent(
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String eventId,
        Instant recordedAt,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata)
        implements DomainEventData<byte[]> {

    /** The event with these columns of the event table. */
    static StoredEvent of(
            String aggregateType,
            String aggregateId,
            long sequenceNumber,
            String eventId,
            Instant recordedAt,
            String payloadType,
            String payloadRevision,
            byte[] payload,
            byte[] metadata) {
        return new StoredEvent(
                aggregateType,
                aggregateId,
                sequenceNumber,
                eventId,
                recordedAt,
                new SimpleSerializedObject<>(payload, byte[].class, payloadType, payloadRevision),
                new SerializedMetaData<>(metadata, byte[].class));
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequenceNumber;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metadata;
    }
}
