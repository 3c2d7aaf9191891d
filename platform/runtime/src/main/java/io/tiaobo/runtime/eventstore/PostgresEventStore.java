package io.tiaobo.runtime.eventstore;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over {@link PostgresEventStorageEngine}. Its streams tell processors when there is something to read, so
 * a processor reacts in milliseconds where the embedded store of Axon is polled every half second.
 */
public final class PostgresEventStore extends AbstractEventStore {
    private final EventTail tail;

    private PostgresEventStore(Builder builder, EventTail tail) {
        super(builder);
        this.tail = tail;
    }

    /** Joins engine and tail. */
    public static PostgresEventStore of(PostgresEventStorageEngine engine, EventTail tail) {
        Builder builder = new Builder();
        builder.storageEngine(engine);
        return new PostgresEventStore(builder, tail);
    }

    private static final class Builder extends AbstractEventStore.Builder {}

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        tail.committed();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new TailingEventStream(storageEngine(), tail, trackingToken);
    }
}
