package io.tiaobo.runtime.event;

import io.tiaobo.runtime.domain.EventType;
import java.util.Arrays;
import java.util.List;

/**
 * Declares one kind of aggregate of a service.
 *
 * @param aggregate the aggregate class
 * @param events its event records, each annotated with {@link EventType}
 * @param <T> the aggregate
 */
public record AggregateType<T>(Class<T> aggregate, List<Class<?>> events) {
    /** Takes the events from the permitted subclasses of the family's sealed interface. */
    public static <T> AggregateType<T> of(Class<T> aggregate, Class<?> sealedEventFamily) {
        Class<?>[] events = sealedEventFamily.getPermittedSubclasses();
        if (events == null || events.length == 0) {
            throw new IllegalArgumentException(sealedEventFamily.getName() + " is not a sealed family of events");
        }
        return new AggregateType<>(aggregate, List.copyOf(Arrays.asList(events)));
    }
}
