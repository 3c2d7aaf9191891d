package io.tiaobo.bench.ours;

import io.tiaobo.runtime.config.AxonEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Projections from the first event on. */
final class Rebuilding {
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private Rebuilding() {}

    /** Empties the tables, forgets the positions, and counts the seconds until the processors have handled every event. */
    static double seconds(ApplicationContext service, List<String> names) {
        Map<String, StreamingEventProcessor> all =
                service.getBean(AxonEngine.class).processors();
        JdbcTemplate database = service.getBean(JdbcTemplate.class);
        database.execute("truncate site, drug, stock_level, stock_lot, reservation, inbound, movement, posting");
        database.update("delete from token_entry");
        List<StreamingEventProcessor> chosen = names.stream()
                .map(name -> Objects.requireNonNull(all.get(name), name))
                .toList();
        long begin = System.nanoTime();
        chosen.forEach(StreamingEventProcessor::start);
        chosen.forEach(processor -> awaitCaughtUp(processor, begin));
        CaughtUp.await(service, "stock-projection"); // every event is one of stock
        double seconds = (System.nanoTime() - begin) / 1e9;
        chosen.forEach(StreamingEventProcessor::shutDown);
        return seconds;
    }

    private static void awaitCaughtUp(StreamingEventProcessor processor, long begin) {
        while (!isCaughtUp(processor)) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException(processor.getName() + " has not caught up");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static boolean isCaughtUp(StreamingEventProcessor processor) {
        Map<Integer, EventTrackerStatus> status = processor.processingStatus();
        return !status.isEmpty() && status.values().stream().allMatch(EventTrackerStatus::isCaughtUp);
    }
}
