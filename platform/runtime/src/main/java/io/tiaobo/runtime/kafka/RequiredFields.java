package io.tiaobo.runtime.kafka;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds components that a message left out although its record does not allow null; JSON libraries would let them pass. */
final class RequiredFields {
    private static final Map<Class<?>, List<RecordComponent>> REQUIRED = new ConcurrentHashMap<>();

    private RequiredFields() {}

    /** The name of a missing component, nested records of the same kind included. */
    static Optional<String> missingIn(Object message) {
        for (RecordComponent component : REQUIRED.computeIfAbsent(message.getClass(), RequiredFields::requiredOf)) {
            Object value = valueOf(component, message);
            if (value == null) {
                return Optional.of(component.getName());
            }
            Optional<String> nested = missingInside(value);
            if (nested.isPresent()) {
                return nested.map(name -> component.getName() + "." + name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingInside(Object value) {
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> item == null ? Optional.of("item") : missingInside(item))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return value instanceof Record nested ? missingIn(nested) : Optional.empty();
    }

    private static List<RecordComponent> requiredOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .toList();
    }

    private static @Nullable Object valueOf(RecordComponent component, Object message) {
        try {
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
