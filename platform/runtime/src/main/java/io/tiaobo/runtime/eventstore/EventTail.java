package io.tiaobo.runtime.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the readable end of the event table and wakes the streams when it moves: soon after a commit of this process, and
 * by looking again every few milliseconds for commits of other replicas and for events held back by a running transaction.
 */
public final class EventTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);

    /** Under load one look serves the commits of this time; a look after each would cost as much as a small commit. */
    private static final long REST_NANOS = 1_000_000;

    private static final long PAUSE_NANOS = 20_000_000;
    private static final long PAUSE_AFTER_FAILURE_NANOS = 1_000_000_000;

    private final Supplier<TrackingToken> head;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final Thread watcher = new Thread(this::watch, "event-tail");
    private volatile boolean running = true;
    private volatile boolean committedHere;
    private volatile boolean waiting;

    /** Watches a head position; call {@link #start()} to begin. */
    public EventTail(Supplier<TrackingToken> head) {
        this.head = head;
        watcher.setDaemon(true);
    }

    /** Begins to watch. */
    public void start() {
        watcher.start();
    }

    void committed() {
        committedHere = true;
        if (waiting) {
            LockSupport.unpark(watcher);
        }
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private void watch() {
        TrackingToken seen = null;
        while (running) {
            try {
                seen = lookOnce(seen);
                LockSupport.parkNanos(REST_NANOS);
                awaitCommit();
            } catch (RuntimeException e) {
                LOG.warn("The event table cannot be watched, trying again: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
            }
        }
    }

    private void awaitCommit() {
        waiting = true;
        if (!committedHere) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        waiting = false;
    }

    private @Nullable TrackingToken lookOnce(@Nullable TrackingToken seen) {
        committedHere = false;
        TrackingToken now = head.get();
        if (!now.equals(seen)) {
            listeners.forEach(Runnable::run);
        }
        return now;
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(watcher);
    }
}
