package io.tiaobo.runtime.eventstore;

import io.tiaobo.runtime.domain.Snapshotted;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.eventstore.Snapshots.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which aggregates have snapshots, when one is taken, and how it becomes the aggregate again (ADR 0020). */
public final class Snapshotting {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshotting.class);

    private final Map<Class<?>, SnapshotForm<?, ?>> forms = new HashMap<>();
    private final Snapshots snapshots;
    private final long after;

    /**
     * For those aggregates that are {@link Snapshotted}.
     *
     * @param after events that an aggregate has at least had since its newest snapshot when another one is taken; 0: none is taken or used
     */
    public Snapshotting(
            Collection<AggregateType<?>> aggregates, EventUpcaster upcaster, Snapshots snapshots, long after) {
        this.snapshots = snapshots;
        this.after = after;
        aggregates.stream().map(AggregateType::aggregate).forEach(type -> register(type, upcaster));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void register(Class<?> aggregate, EventUpcaster upcaster) {
        if (after > 0 && Snapshotted.class.isAssignableFrom(aggregate)) {
            forms.put(aggregate, SnapshotForm.of((Class) aggregate, upcaster));
        }
    }

    /** The forms of all aggregates that have one. */
    public List<SnapshotForm<?, ?>> forms() {
        return List.copyOf(forms.values());
    }

    /** What this build calls its snapshots. */
    public List<String> revisions() {
        return forms.values().stream().<String>map(SnapshotForm::revision).toList();
    }

    /** An aggregate as it was when its snapshot was taken; null when there is none of this build. */
    AggregateCache.@Nullable Entry find(Class<?> aggregate, String aggregateId) {
        SnapshotForm<?, ?> form = forms.get(aggregate);
        Snapshot snapshot = form == null ? null : snapshots.find(aggregateId, form.revision());
        if (form == null || snapshot == null) {
            return null;
        }
        try {
            return new AggregateCache.Entry(form.read(snapshot.state()), snapshot.version(), snapshot.version());
        } catch (RuntimeException e) {
            LOG.error(
                    "The snapshot of {} after event {} is not readable and not used",
                    aggregateId,
                    snapshot.version(),
                    e);
            return null;
        }
    }

    /**
     * An aggregate as it is kept in memory after its commit; takes a snapshot if there is enough that is new.
     *
     * @param newest version of the newest snapshot known; -1 for none
     */
    AggregateCache.Entry committed(Object root, String aggregateId, long version, long newest) {
        SnapshotForm<?, ?> form = version - newest < after ? null : forms.get(root.getClass());
        if (form == null || !(root instanceof Snapshotted<?> aggregate)) {
            return new AggregateCache.Entry(root, version, newest);
        }
        Record state = aggregate.snapshot();
        snapshots.store(() -> form.write(aggregateId, version, state));
        return new AggregateCache.Entry(root, version, version);
    }
}
