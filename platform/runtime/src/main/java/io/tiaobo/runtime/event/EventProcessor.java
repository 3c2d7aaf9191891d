package io.tiaobo.runtime.event;

/**
 * Declares a reaction to the service's own events: a projection, a process manager, a publisher. It reads the event table in
 * order, from the beginning, in one transaction with its position, and stops and retries when a handler throws.
 *
 * @param name key of its stored position; never renamed
 * @param handler object with Axon {@code @EventHandler} methods
 * @param batchSize most events in one transaction
 */
public record EventProcessor(String name, Object handler, int batchSize) {
    private static final int DEFAULT_BATCH_SIZE = 200;

    /** A processor with the usual batch size. */
    public static EventProcessor named(String name, Object handler) {
        return new EventProcessor(name, handler, DEFAULT_BATCH_SIZE);
    }

    /** The same with another batch size, at least 1. */
    public EventProcessor batchSize(int size) {
        return new EventProcessor(name, handler, size);
    }
}
