package io.tiaobo.runtime.eventstore;

import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.eventstore.Snapshots.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * I4 for snapshots: replays some aggregates from their first event and compares them with their snapshots. Goes round over all that
 * this build would use, a few in a round.
 */
public final class SnapshotCheck implements InvariantCheck.Finder {
    private static final int A_ROUND = 3;

    private final PostgresSnapshots snapshots;
    private final Map<String, SnapshotForm<?, ?>> forms;
    private final EventStorageEngine events;
    private String last = "";

    /** Replays the events of a store, which must not use snapshots itself. */
    public SnapshotCheck(PostgresSnapshots snapshots, Snapshotting snapshotting, EventStorageEngine events) {
        this.snapshots = snapshots;
        this.forms =
                snapshotting.forms().stream().collect(Collectors.toMap(SnapshotForm::revision, Function.identity()));
        this.events = events;
    }

    @Override
    public synchronized List<Map<String, Object>> find(JdbcTemplate database) {
        List<Snapshot> some = snapshots.after(last, List.copyOf(forms.keySet()), A_ROUND);
        last = some.size() < A_ROUND ? "" : some.get(some.size() - 1).aggregateId();
        return some.stream()
                .filter(snapshot -> !agrees(snapshot))
                .map(snapshot ->
                        Map.<String, Object>of("aggregate", snapshot.aggregateId(), "version", snapshot.version()))
                .toList();
    }

    private boolean agrees(Snapshot snapshot) {
        SnapshotForm<?, ?> form = forms.get(snapshot.revision());
        Stream<? extends DomainEventMessage<?>> replayed = events.readEvents(snapshot.aggregateId())
                .asStream()
                .takeWhile(event -> event.getSequenceNumber() <= snapshot.version());
        return form == null || form.agrees(snapshot.state(), replayed);
    }
}
