package io.tiaobo.runtime.eventstore;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.runtime.event.AggregateType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Stored names of event records and back. An unknown name stops the reader: skipping it would make wrong stock. */
public final class EventTypes {
    private final Map<String, Class<?>> classByName = new HashMap<>();

    /** Collects the events of all aggregates; fails on missing annotations and doubled names. */
    public EventTypes(Collection<AggregateType<?>> aggregates) {
        aggregates.forEach(aggregate -> aggregate.events().forEach(this::register));
    }

    private void register(Class<?> event) {
        EventType type = annotationOf(event);
        Class<?> other = classByName.putIfAbsent(type.name(), event);
        if (other != null && other != event) {
            throw new IllegalStateException("Event name '" + type.name() + "' is used by " + other + " and " + event);
        }
    }

    /** The record stored under a name. */
    Class<?> classOf(String name) {
        Class<?> event = classByName.get(name);
        if (event == null) {
            throw new UnknownEventTypeException(name);
        }
        return event;
    }

    /** Whether a class is a declared event. */
    boolean contains(Class<?> event) {
        return classByName.containsValue(event);
    }

    static EventType annotationOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getName() + " is not annotated with @EventType");
        }
        return type;
    }
}
