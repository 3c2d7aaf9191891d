package io.tiaobo.runtime.eventstore;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Snapshots as a table of the service's own database. They are written by a thread of their own, so that no command waits for
 * them or fails with them. What cannot be written is left out: the next one serves as well.
 */
public final class PostgresSnapshots implements Snapshots, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresSnapshots.class);
    private static final int MOST_WAITING = 100;
    private static final String COLUMNS =
            "select aggregate_type, aggregate_id, sequence_number, revision, state::text from aggregate_snapshot ";
    private static final String STORE = "insert into aggregate_snapshot as kept "
            + "(aggregate_type, aggregate_id, sequence_number, revision, state) values (?, ?, ?, ?, ?::json) "
            + "on conflict (aggregate_id) do update set sequence_number = excluded.sequence_number, "
            + "revision = excluded.revision, state = excluded.state, taken_at = excluded.taken_at "
            + "where kept.revision <> excluded.revision or kept.sequence_number <= excluded.sequence_number";

    private final JdbcTemplate database;
    private final ThreadPoolExecutor writer;

    /** Works on the service's own database. */
    public PostgresSnapshots(JdbcTemplate database) {
        this.database = database;
        writer = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread thread = new Thread(work, "snapshots");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        writer.allowCoreThreadTimeOut(true);
    }

    /** What was read ahead for a command is not asked for again. */
    @Override
    public @Nullable Snapshot find(String aggregateId, String revision) {
        ReadAhead.Known known = ReadAhead.known(aggregateId);
        if (known != null) {
            return known.snapshot();
        }
        List<Snapshot> found = rows("where aggregate_id = ? and revision = ?", aggregateId, revision);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Some of these revisions in the order of their aggregates, after one of these. */
    List<Snapshot> after(String aggregateId, List<String> revisions, int limit) {
        return rows(
                "where aggregate_id > ? and revision = any (?::text[]) order by aggregate_id limit ?",
                aggregateId,
                revisions.toArray(String[]::new),
                limit);
    }

    private List<Snapshot> rows(String condition, Object... arguments) {
        return database.query(
                COLUMNS + condition,
                (row, i) -> new Snapshot(
                        row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)),
                arguments);
    }

    @Override
    public void store(Supplier<Snapshot> snapshot) {
        writer.execute(() -> write(snapshot));
    }

    private void write(Supplier<Snapshot> taken) {
        try {
            Snapshot snapshot = taken.get();
            database.update(
                    STORE,
                    snapshot.type(),
                    snapshot.aggregateId(),
                    snapshot.version(),
                    snapshot.revision(),
                    snapshot.state());
        } catch (RuntimeException e) {
            LOG.warn("A snapshot was not written; the events remain", e);
        }
    }

    /** Writes what waits, for a few seconds at most. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
