package io.tiaobo.runtime.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Declares a reaction to the service's own events: a projection, a process manager, a publisher. It reads the event table in
 * order, from the beginning, in one transaction with its position, and stops and retries when a handler throws.
 *
 * @param name key of its stored position; never renamed
 * @param handler object with Axon {@code @EventHandler} methods
 * @param batchSize most events in one transaction
 * @param tables what can be rebuilt from the events alone; empty for a reaction that does more than keep rows
 */
public record EventProcessor(String name, Object handler, int batchSize, List<String> tables) {
    /** How long a reader from which nothing follows rests between two looks. */
    public static final Duration REST = Duration.ofMillis(50);

    private static final int DEFAULT_BATCH_SIZE = 200;

    /** A processor with the usual batch size. */
    public static EventProcessor named(String name, Object handler) {
        return new EventProcessor(name, handler, DEFAULT_BATCH_SIZE, List.of());
    }

    /** The same with another batch size, at least 1. */
    public EventProcessor batchSize(int size) {
        return new EventProcessor(name, handler, size, tables);
    }

    /**
     * The same, declared to be a pure projection: its handlers write these tables and nothing else, nobody else writes them,
     * and their rows follow from the events alone. A table comes after those it refers to. Handlers name the tables without a
     * schema and do not read views of them.
     */
    public EventProcessor rebuildable(String... all) {
        return new EventProcessor(name, handler, batchSize, List.of(all));
    }

    /**
     * How long it waits after it has looked for events before it looks again. Only a projection rests: nothing follows from it, and one
     * transaction for many events spares the machine for those on which somebody waits.
     */
    public Duration rest() {
        return tables.isEmpty() ? Duration.ZERO : REST;
    }

    /** Processors by name. */
    public static Map<String, EventProcessor> byName(List<EventProcessor> processors) {
        return processors.stream().collect(Collectors.toMap(EventProcessor::name, Function.identity()));
    }
}
