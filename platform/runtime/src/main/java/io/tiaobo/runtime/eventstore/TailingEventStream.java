package io.tiaobo.runtime.eventstore;

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

/** Events after a position, for one reader, without end. */
final class TailingEventStream implements BlockingStream<TrackedEventMessage<?>> {
    private final EventStorageEngine engine;
    private final EventTail tail;
    private final Semaphore signal = new Semaphore(0);
    private final Runnable wakeUp = this::wakeUp;
    private @Nullable TrackingToken position;
    private @Nullable Iterator<? extends TrackedEventMessage<?>> batch;
    private @Nullable TrackedEventMessage<?> next;
    private volatile @Nullable Runnable callback;

    TailingEventStream(EventStorageEngine engine, EventTail tail, @Nullable TrackingToken position) {
        this.engine = engine;
        this.tail = tail;
        this.position = position;
        tail.listen(wakeUp);
    }

    private void wakeUp() {
        signal.release();
        Runnable listener = callback;
        if (listener != null) {
            listener.run();
        }
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
        tail.forget(wakeUp);
    }
}
