package io.tiaobo.runtime.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.StreamableMessageSource;
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
        return new TailingEventStream(storageEngine(), tail, trackingToken, Duration.ZERO);
    }

    /** The same events for a reader that need not have each of them at once: between two questions it rests so long. */
    public StreamableMessageSource<TrackedEventMessage<?>> resting(Duration rest) {
        return new StreamableMessageSource<>() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
                return new TailingEventStream(storageEngine(), tail, trackingToken, rest);
            }

            @Override
            public TrackingToken createTailToken() {
                return PostgresEventStore.this.createTailToken();
            }

            @Override
            public TrackingToken createHeadToken() {
                return PostgresEventStore.this.createHeadToken();
            }

            @Override
            public TrackingToken createTokenAt(Instant dateTime) {
                return PostgresEventStore.this.createTokenAt(dateTime);
            }

            @Override
            public TrackingToken createTokenSince(Duration duration) {
                return PostgresEventStore.this.createTokenSince(duration);
            }
        };
    }
}
