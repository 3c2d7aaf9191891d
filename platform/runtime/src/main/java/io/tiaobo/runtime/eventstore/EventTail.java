package io.tiaobo.runtime.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the readable end of the event table and tells the streams when it moves: soon after a commit of this process, and
 * by looking again every few milliseconds for commits of other replicas and for events held back by a running transaction.
 * One look serves all streams: none of them asks the table unless there is something to read.
 */
public final class EventTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);

    /** Under load one look serves the commits of this time; a look after each would cost as much as a small commit. */
    private static final long REST_NANOS = 1_000_000;

    private static final long PAUSE_NANOS = 20_000_000;
    private static final long PAUSE_AFTER_FAILURE_NANOS = 1_000_000_000;

    private final Supplier<ReadableEnd> end;
    private final Set<TailingEventStream> streams = ConcurrentHashMap.newKeySet();
    private final Thread watcher = new Thread(this::watch, "event-tail");
    private volatile boolean running = true;
    private volatile boolean committedHere;
    private volatile boolean waiting;

    /** Watches a readable end; call {@link #start()} to begin. */
    public EventTail(Supplier<ReadableEnd> end) {
        this.end = end;
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

    void add(TailingEventStream stream) {
        streams.add(stream);
    }

    void remove(TailingEventStream stream) {
        streams.remove(stream);
    }

    private void watch() {
        ReadableEnd seen = null;
        long pause = REST_NANOS;
        while (running) {
            try {
                if (isVain()) {
                    streams.forEach(TailingEventStream::wakeIfRested);
                    LockSupport.parkNanos(REST_NANOS);
                    continue;
                }
                ReadableEnd now = lookOnce(seen);
                // What waits behind a running transaction can be read as soon as that ends, which nobody tells.
                pause = !now.moreIsCommitted()
                        ? PAUSE_NANOS
                        : now.equals(seen) ? Math.min(2 * pause, PAUSE_NANOS) : REST_NANOS;
                seen = now;
                LockSupport.parkNanos(REST_NANOS);
                awaitCommit(pause);
            } catch (RuntimeException e) {
                LOG.warn("The event table cannot be watched, trying again: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
            }
        }
    }

    /** A look could only tell the streams that there is more, and all of them know. */
    private boolean isVain() {
        return !streams.isEmpty() && streams.stream().allMatch(TailingEventStream::knowsOfMore);
    }

    private void awaitCommit(long pause) {
        waiting = true;
        if (!committedHere) {
            LockSupport.parkNanos(pause);
        }
        waiting = false;
    }

    private ReadableEnd lookOnce(@Nullable ReadableEnd seen) {
        committedHere = false;
        ReadableEnd now = end.get();
        if (seen == null || !now.token().equals(seen.token())) {
            streams.forEach(TailingEventStream::moved);
        }
        streams.forEach(TailingEventStream::wakeIfRested);
        return now;
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(watcher);
    }
}
