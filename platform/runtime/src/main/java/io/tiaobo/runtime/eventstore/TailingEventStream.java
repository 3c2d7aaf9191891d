package io.tiaobo.runtime.eventstore;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Events after a position, for one reader, without end. It asks the table only when the readable end has moved since its last
 * question. A reader that may rest does not ask again before its rest is over, so that under load one batch, and one
 * transaction of the reader, serves many commits; after a pause the first event reaches it at once.
 */
final class TailingEventStream implements BlockingStream<TrackedEventMessage<?>> {
    private final EventStorageEngine engine;
    private final EventTail tail;
    private final long restNanos;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean moved = true;
    private volatile boolean told;
    private volatile long lastQuestion;
    private @Nullable TrackingToken position;
    private @Nullable Iterator<? extends TrackedEventMessage<?>> batch;
    private @Nullable TrackedEventMessage<?> next;
    private volatile @Nullable Runnable callback;

    TailingEventStream(EventStorageEngine engine, EventTail tail, @Nullable TrackingToken position, Duration rest) {
        this.engine = engine;
        this.tail = tail;
        this.position = position;
        this.restNanos = rest.toNanos();
        this.lastQuestion = System.nanoTime() - restNanos;
        tail.add(this);
    }

    /** The readable end of the table is another one. */
    void moved() {
        moved = true;
    }

    /** Whether it has been told since its last question that the readable end has moved. */
    boolean knowsOfMore() {
        return moved;
    }

    /** Tells the reader, once, that it is worth asking. */
    void wakeIfRested() {
        if (!mayAsk() || told) {
            return;
        }
        told = true;
        signal.release();
        Runnable listener = callback;
        if (listener != null) {
            listener.run();
        }
    }

    private boolean mayAsk() {
        return moved && System.nanoTime() - lastQuestion >= restNanos;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null) {
            next = read();
        }
        return Optional.ofNullable(next);
    }

    private @Nullable TrackedEventMessage<?> read() {
        if (batch == null || !batch.hasNext()) {
            if (!mayAsk()) {
                batch = null;
                return null;
            }
            moved = false; // before the question: what comes while it is answered is worth another one
            told = false;
            lastQuestion = System.nanoTime();
            batch = engine.readEvents(position, false).iterator();
        }
        if (!batch.hasNext()) {
            batch = null;
            return null;
        }
        TrackedEventMessage<?> event = batch.next();
        position = event.trackingToken();
        return event;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        signal.drainPermits();
        if (peek().isPresent()) {
            return true;
        }
        return timeout > 0 && signal.tryAcquire(timeout, unit) && peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("Interrupted while waiting for the next event");
            }
        }
        TrackedEventMessage<?> event = peek().orElseThrow(NoSuchElementException::new);
        next = null;
        return event;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable listener) {
        callback = listener;
        return true;
    }

    @Override
    public void close() {
        tail.remove(this);
    }
}
