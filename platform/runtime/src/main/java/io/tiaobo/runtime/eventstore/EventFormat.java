package io.tiaobo.runtime.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.json.StrictJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of events as text, {@code {"name":…, "revision":…, "payload":…}}, for whoever must prove that old ones can
 * still be read; the same code the event store uses.
 */
public final class EventFormat {
    private final List<AggregateType<?>> aggregates;
    private final Serializer serializer;
    private final EventUpcaster upcaster;

    /** The form of a service's events. */
    public EventFormat(List<AggregateType<?>> aggregates, EventUpcaster upcaster) {
        this.aggregates = List.copyOf(aggregates);
        this.serializer = new EventSerializer(new EventTypes(aggregates));
        this.upcaster = upcaster;
    }

    /** The aggregates whose events these are. */
    public List<Class<?>> aggregates() {
        return aggregates.stream().<Class<?>>map(AggregateType::aggregate).toList();
    }

    /** Every event type in its present revision, {@code <name>-r<revision>}. */
    public List<String> types() {
        return aggregates.stream()
                .flatMap(aggregate -> aggregate.events().stream())
                .map(event -> event.getAnnotation(EventType.class))
                .map(type -> type.name() + "-r" + type.revision())
                .toList();
    }

    /** The form in which an event would be stored now. */
    public String write(Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        ObjectNode text = StrictJson.mapper().createObjectNode();
        text.put("name", stored.getType().getName());
        text.put("revision", stored.getType().getRevision());
        text.set("payload", StrictJson.mapper().readTree(stored.getData()));
        return text.toString();
    }

    /** The event that was stored; throws {@link UnknownEventTypeException} for a name no event of this service has. */
    public Object read(String text) {
        JsonNode stored = StrictJson.mapper().readTree(text);
        StoredEvent row = StoredEvent.of(
                "aggregate",
                "aggregate",
                0,
                "event",
                Instant.EPOCH,
                stored.path("name").asString(),
                stored.path("revision").asString(),
                stored.path("payload").toString().getBytes(UTF_8),
                "{}".getBytes(UTF_8));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(row), serializer, upcaster)
                .next()
                .getPayload();
    }
}
