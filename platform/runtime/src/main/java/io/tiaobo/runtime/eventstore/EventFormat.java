package io.tiaobo.runtime.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The stored form of events, for whoever must prove that old ones can still be read; the same code the event store uses. */
public final class EventFormat {
    private final Serializer serializer;
    private final EventUpcaster upcaster;

    /** The form of a service's events. */
    public EventFormat(EventTypes types, EventUpcaster upcaster) {
        this.serializer = new EventSerializer(types);
        this.upcaster = upcaster;
    }

    /**
     * An event as the table keeps it.
     *
     * @param name stable name
     * @param revision revision of its form
     * @param json payload
     */
    public record Stored(String name, String revision, String json) {}

    /** The form in which an event would be stored now. */
    public Stored write(Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        return new Stored(
                stored.getType().getName(), stored.getType().getRevision(), new String(stored.getData(), UTF_8));
    }

    /** The event that was stored; throws {@link UnknownEventTypeException} for a name no event of this service has. */
    public Object read(Stored stored) {
        GenericDomainEventEntry<byte[]> row = new GenericDomainEventEntry<>(
                "aggregate",
                "aggregate",
                0,
                "event",
                Instant.EPOCH,
                stored.name(),
                stored.revision(),
                stored.json().getBytes(UTF_8),
                "{}".getBytes(UTF_8));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(row), serializer, upcaster)
                .next()
                .getPayload();
    }
}
