package io.tiaobo.runtime.event;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A stored event with its place in history.
 *
 * @param aggregateId aggregate it belongs to
 * @param sequenceNumber its number within the aggregate, from 0, without gaps
 * @param eventId unique id, a UUID
 * @param timestamp when it was recorded, database clock, UTC
 * @param payload the event record
 */
public record DomainEvent(String aggregateId, long sequenceNumber, String eventId, Instant timestamp, Object payload) {
    /** Takes a stored event out of Axon's envelope. */
    public static DomainEvent of(DomainEventMessage<?> stored) {
        return new DomainEvent(
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                stored.getIdentifier(),
                stored.getTimestamp(),
                stored.getPayload());
    }
}
