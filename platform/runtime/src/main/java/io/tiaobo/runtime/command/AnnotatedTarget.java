package io.tiaobo.runtime.command;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the aggregate of a command by {@link TargetAggregateIdentifier}. Axon's own resolver searches all annotations of the
 * class for every command; this one searches once per class.
 */
public final class AnnotatedTarget implements CommandTargetResolver {
    private static final ClassValue<AccessibleObject> MEMBERS = new ClassValue<>() {
        @Override
        protected AccessibleObject computeValue(Class<?> command) {
            return find(command);
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(idOf(command.getPayload()), null);
    }

    /** The aggregate a command is for. */
    static Object idOf(Object command) {
        Object id = read(MEMBERS.get(command.getClass()), command);
        return Objects.requireNonNull(id, () -> "No aggregate in " + command.getClass());
    }

    private static Object read(AccessibleObject member, Object command) {
        try {
            return member instanceof Method method ? method.invoke(command) : ((Field) member).get(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The aggregate of a " + command.getClass() + " cannot be read", e);
        }
    }

    private static AccessibleObject find(Class<?> command) {
        for (Method method : command.getMethods()) {
            if (method.isAnnotationPresent(TargetAggregateIdentifier.class)) {
                return accessible(method);
            }
        }
        for (Field field : command.getDeclaredFields()) {
            if (field.isAnnotationPresent(TargetAggregateIdentifier.class)) {
                return accessible(field);
            }
        }
        throw new IllegalArgumentException(command + " names no aggregate with @TargetAggregateIdentifier");
    }

    private static AccessibleObject accessible(AccessibleObject member) {
        member.setAccessible(true);
        return member;
    }
}
