package io.tiaobo.runtime.event;

import io.tiaobo.runtime.domain.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Declares one kind of aggregate of a service.
 *
 * @param aggregate the aggregate class
 * @param events its event records, each annotated with {@link EventType}
 * @param <T> the aggregate
 */
public record AggregateType<T>(Class<T> aggregate, List<Class<?>> events) {
    /** Takes the events from the permitted subclasses of the family's sealed interface, and of the families inside it. */
    public static <T> AggregateType<T> of(Class<T> aggregate, Class<?> sealedEventFamily) {
        return new AggregateType<>(aggregate, eventsOf(sealedEventFamily).toList());
    }

    private static Stream<Class<?>> eventsOf(Class<?> family) {
        Class<?>[] members = family.getPermittedSubclasses();
        if (members == null || members.length == 0) {
            throw new IllegalArgumentException(family.getName() + " is not a sealed family of events");
        }
        return Arrays.stream(members)
                .flatMap(member -> member.isInterface() ? eventsOf(member) : Stream.<Class<?>>of(member));
    }
}
