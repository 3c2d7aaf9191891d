package io.tiaobo.runtime.eventstore;

import io.tiaobo.runtime.domain.Snapshotted;
import io.tiaobo.runtime.eventstore.Snapshots.Snapshot;
import io.tiaobo.runtime.json.StrictJson;
import java.lang.reflect.Constructor;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.core.GenericTypeResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * How one kind of aggregate is written as a {@link Snapshot} and read again. Its revision is a digest of all code of ours that makes
 * state of stored events: of the aggregate and the values in it, of the event types and the way they are read.
 *
 * @param <S> the aggregate's state
 * @param <T> the aggregate
 */
public final class SnapshotForm<S extends Record, T extends Snapshotted<S>> {
    private final Class<T> aggregate;
    private final Class<S> state;
    private final String revision;
    private final SingletonSupplier<AggregateModel<T>> model;

    private SnapshotForm(Class<T> aggregate, Class<S> state, String revision) {
        this.aggregate = aggregate;
        this.state = state;
        this.revision = revision;
        this.model = SingletonSupplier.of(() -> AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate));
    }

    @SuppressWarnings("unchecked")
    static <S extends Record, T extends Snapshotted<S>> SnapshotForm<S, T> of(
            Class<T> aggregate, EventUpcaster upcaster) {
        Class<S> state = (Class<S>) GenericTypeResolver.resolveTypeArgument(aggregate, Snapshotted.class);
        String revision = CodeDigest.of(aggregate, EventSerializer.class, SnapshotForm.class, upcaster.getClass());
        return new SnapshotForm<>(aggregate, Objects.requireNonNull(state), revision);
    }

    /** What this build calls its snapshots. */
    public String revision() {
        return revision;
    }

    /** A state of an aggregate as it is stored. */
    Snapshot write(String aggregateId, long version, Record snapshot) {
        String text = StrictJson.mapper().writeValueAsString(state.cast(snapshot));
        return new Snapshot(aggregate.getSimpleName(), aggregateId, version, revision, text);
    }

    /** The aggregate again; throws if the text is not what {@link #write} wrote. */
    T read(String text) {
        T root = fresh();
        root.restore(StrictJson.mapper().readValue(text, state));
        return root;
    }

    /** Whether a stored state is what these events, the aggregate's first ones, lead to; what is not readable is not. */
    public boolean agrees(String text, Stream<? extends DomainEventMessage<?>> events) {
        T replayed = fresh();
        events.forEach(event -> model.obtain().publish(event, replayed));
        try {
            return read(text).snapshot().equals(replayed.snapshot());
        } catch (RuntimeException notReadable) {
            return false;
        }
    }

    private T fresh() {
        try {
            Constructor<T> constructor = aggregate.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(aggregate + " cannot be made without its events", e);
        }
    }
}
