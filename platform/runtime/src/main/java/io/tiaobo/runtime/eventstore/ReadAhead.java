package io.tiaobo.runtime.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tiaobo.runtime.eventstore.Snapshots.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is new of several aggregates with one query, for the loads of the running unit of work: of one that is not in memory
 * its snapshot and what came since. Whoever asks the database something anyway sends the query along.
 */
public final class ReadAhead {
    private static final int MOST = 500;
    private static final String RESOURCE = ReadAhead.class.getName();

    private static final String WANTED = "select event.* from unnest(?::text[], ?::bigint[]) as wanted (id, first) ";
    private static final String EVENTS =
            "(select " + EventRow.COLUMNS + " from domain_event where aggregate_id = wanted.id "
                    + "and sequence_number >= %s order by sequence_number limit " + MOST + ")";
    private static final String NEWER = WANTED + "cross join lateral " + EVENTS.formatted("wanted.first") + " as event";

    /** A snapshot comes in the shape of an event that has no id. The limit keeps the planner from reading the whole table. */
    private static final String COLD = WANTED + "left join lateral (select * from aggregate_snapshot "
            + "where wanted.first = 0 and aggregate_id = wanted.id and revision = any (?::text[]) limit 1) as kept on true "
            + "cross join lateral (select kept.aggregate_type, kept.aggregate_id, kept.sequence_number, null::uuid as event_id, "
            + "kept.taken_at as recorded_at, 'snapshot' as payload_type, kept.revision as payload_revision, "
            + "convert_to(kept.state::text, 'UTF8') as payload, null::bytea as metadata, null::xid8 as transaction_id, "
            + "null::bigint as global_index where kept.aggregate_id is not null union all "
            + EVENTS.formatted("coalesce(kept.sequence_number + 1, wanted.first)") + ") as event";

    /**
     * What was read of an aggregate.
     *
     * @param snapshot its snapshot; null when there is none or it was not asked for
     * @param first sequence number from which on its events were read
     * @param events all of them
     */
    record Known(@Nullable Snapshot snapshot, long first, List<DomainEventData<?>> events) {}

    private final Map<String, Known> wanted = new HashMap<>();
    private final List<String> revisions;
    private final boolean cold;

    /**
     * Will ask for those aggregates that were not read in this unit of work.
     *
     * @param firstUnread sequence number from which on an aggregate's events are wanted
     * @param revisions what this build calls its snapshots
     */
    public ReadAhead(Set<String> aggregates, ToLongFunction<String> firstUnread, List<String> revisions) {
        Map<String, @Nullable Known> read = read();
        aggregates.stream()
                .filter(id -> !read.containsKey(id))
                .forEach(id -> wanted.put(id, new Known(null, firstUnread.applyAsLong(id), new ArrayList<>())));
        this.revisions = revisions;
        this.cold = !revisions.isEmpty() && wanted.values().stream().anyMatch(known -> known.first() == 0);
    }

    /** The query; snapshots are no part of it when all is in memory. */
    public String sql() {
        return cold ? COLD : NEWER;
    }

    /** Sets the query's parameters, beginning with the given one. */
    public void bind(Connection connection, PreparedStatement statement, int parameter) throws SQLException {
        String[] ids = wanted.keySet().toArray(String[]::new);
        Long[] first = wanted.values().stream().map(Known::first).toArray(Long[]::new);
        statement.setArray(parameter, connection.createArrayOf("text", ids));
        statement.setArray(parameter + 1, connection.createArrayOf("bigint", first));
        if (cold) {
            statement.setArray(parameter + 2, connection.createArrayOf("text", revisions.toArray()));
        }
    }

    /** Keeps the query's rows for the loads to come. */
    public void keep(ResultSet rows) throws SQLException {
        while (rows.next()) {
            String id = rows.getString("aggregate_id");
            Known known = Objects.requireNonNull(wanted.get(id));
            if (cold && rows.getString("event_id") == null) {
                Snapshot snapshot = snapshotOf(rows);
                wanted.put(id, new Known(snapshot, snapshot.version() + 1, known.events()));
            } else {
                known.events().add(EventRow.eventOf(rows));
            }
        }
        wanted.values().removeIf(known -> known.events().size() == MOST);
        read().putAll(wanted);
    }

    private static Snapshot snapshotOf(ResultSet row) throws SQLException {
        return new Snapshot(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getString("payload_revision"),
                new String(row.getBytes("payload"), UTF_8));
    }

    /** What was read ahead of an aggregate and not taken yet. */
    static @Nullable Known known(String aggregateId) {
        return CurrentUnitOfWork.isStarted() ? read().get(aggregateId) : null;
    }

    /** What was read ahead serves one load; another load of the unit of work asks the table itself. */
    static @Nullable Known taken(String aggregateId) {
        return CurrentUnitOfWork.isStarted() ? read().put(aggregateId, null) : null;
    }

    private static Map<String, @Nullable Known> read() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new HashMap<>());
    }
}
