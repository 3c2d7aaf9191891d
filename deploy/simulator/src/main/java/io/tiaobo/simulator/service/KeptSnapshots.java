package io.tiaobo.simulator.service;

import io.tiaobo.runtime.eventstore.Snapshots;
import io.tiaobo.simulator.world.Database;
import io.tiaobo.simulator.world.Mutation;
import io.tiaobo.simulator.world.Replica;
import io.tiaobo.simulator.world.Table;
import io.tiaobo.simulator.world.World;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The table of snapshots, with the rule of {@code PostgresSnapshots}: the newest one of a revision stays. They are written as soon as
 * their transaction has ended, or not at all when the process does. In some schedules the replicas are of different builds.
 */
final class KeptSnapshots implements Snapshots {
    private final Table<String, Snapshot> rows;
    private final World world;

    KeptSnapshots(Database database, World world) {
        this.rows = database.table();
        this.world = world;
    }

    @Override
    public @Nullable Snapshot find(String aggregateId, String revision) {
        Snapshot kept = rows.get(aggregateId);
        if (kept == null || !kept.revision().equals(build(revision))) {
            return null;
        }
        return world.faults().lacks(Mutation.SNAPSHOT_AHEAD) ? with(kept, kept.version() + 1, revision) : kept;
    }

    @Override
    public void store(Supplier<Snapshot> taken) {
        Snapshot snapshot = taken.get();
        Snapshot mine = with(snapshot, snapshot.version(), build(snapshot.revision()));
        rows.update(
                mine.aggregateId(),
                kept -> kept != null && kept.revision().equals(mine.revision()) && kept.version() > mine.version()
                        ? kept
                        : mine);
    }

    /** All of them, whichever build they are of. */
    List<Snapshot> all() {
        return rows.rows();
    }

    private String build(String revision) {
        Replica running = world.faults().running();
        return running == null || !world.faults().isUpgrade() ? revision : revision + " of " + running.number();
    }

    private static Snapshot with(Snapshot snapshot, long version, String revision) {
        return new Snapshot(snapshot.type(), snapshot.aggregateId(), version, revision, snapshot.state());
    }
}
