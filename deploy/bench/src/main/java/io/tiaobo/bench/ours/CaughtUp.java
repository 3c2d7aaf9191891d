package io.tiaobo.bench.ours;

import io.tiaobo.runtime.eventstore.PostgresEventStore;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.context.ApplicationContext;

/** Waits for a streaming processor by its committed position: what it says of itself is ahead of what it has done. */
final class CaughtUp {
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private CaughtUp() {}

    /** Returns when a processor that handles every event has handled all that were readable at the call. */
    static void await(ApplicationContext service, String processor) {
        TrackingToken last = service.getBean(PostgresEventStore.class).createHeadToken();
        ProcessorPositions positions = service.getBean(ProcessorPositions.class);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (positions.of(processor).filter(at -> at.covers(last)).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(processor + " has not caught up");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
