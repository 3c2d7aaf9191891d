package io.tiaobo.runtime.eventstore;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Events in one table ordered by (writing transaction, row). Tracked reads stop below the oldest running transaction of the
 * server, so an event that commits late is read late instead of never (ADR 0003). One append is one multi-row insert; times
 * are the database's.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private static final String COLUMNS = "aggregate_type, aggregate_id, sequence_number, event_id, recorded_at, "
            + "payload_type, payload_revision, payload, metadata, transaction_id, global_index";
    private static final String BELOW_OLDEST_RUNNING = "transaction_id < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String APPEND = "insert into domain_event (aggregate_type, aggregate_id, sequence_number, "
            + "event_id, payload_type, payload_revision, payload, metadata) "
            + "select t, a, s, e, n, r, p, m from unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], "
            + "?::text[], ?::bytea[], ?::bytea[]) with ordinality as event (t, a, s, e, n, r, p, m, ord) order by ord";
    private static final String READ_TRACKED = "select " + COLUMNS + " from domain_event "
            + "where (transaction_id, global_index) > (?::text::xid8, ?) and " + BELOW_OLDEST_RUNNING
            + " order by transaction_id, global_index limit ?";
    private static final String READ_AGGREGATE = "select " + COLUMNS + " from domain_event "
            + "where aggregate_id = ? and sequence_number >= ? order by sequence_number limit ?";
    private static final int PREFETCHED = 500;
    private static final String READ_AGGREGATES =
            "select event.* from unnest(?::text[], ?::bigint[]) as wanted (id, first) "
                    + "cross join lateral (select " + COLUMNS + " from domain_event "
                    + "where aggregate_id = wanted.id and sequence_number >= wanted.first "
                    + "order by sequence_number limit " + PREFETCHED + ") as event";
    private static final String READ_HEAD = "select transaction_id, global_index from domain_event where "
            + BELOW_OLDEST_RUNNING + " order by transaction_id desc, global_index desc limit 1";
    private static final String READ_AT = "select transaction_id, global_index from domain_event "
            + "where recorded_at < ? and " + BELOW_OLDEST_RUNNING
            + " order by transaction_id desc, global_index desc limit 1";

    private static final String PREFETCH = PostgresEventStorageEngine.class.getName() + ".prefetch";

    private final JdbcTemplate database;

    private record Prefetched(long first, List<DomainEventData<?>> events) {}

    private PostgresEventStorageEngine(Builder builder, JdbcTemplate database) {
        super(builder);
        this.database = database;
    }

    /** Builds the engine on the service's own database. */
    public static PostgresEventStorageEngine on(JdbcTemplate database, EventTypes types, EventUpcaster upcasters) {
        Serializer serializer = new EventSerializer(types);
        Builder builder = new Builder();
        builder.upcasterChain(upcasters)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(PostgresEventStorageEngine::isUniqueViolation);
        builder.batchSize(500);
        return new PostgresEventStorageEngine(builder, database);
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {}

    /** PostgreSQL reports a clash by SQLState, not by the exception class Axon looks for. */
    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            database.execute((ConnectionCallback<Boolean>) connection -> {
                AppendColumns columns = new AppendColumns(events, serializer);
                try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
                    Array[] arrays = columns.toArrays(connection);
                    for (int i = 0; i < arrays.length; i++) {
                        insert.setArray(i + 1, arrays[i]);
                    }
                    insert.executeUpdate();
                }
                return Boolean.TRUE;
            });
        } catch (DataAccessException e) {
            handlePersistenceException(e, events.get(0));
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        TransactionToken last = lastToken == null ? TransactionToken.START : (TransactionToken) lastToken;
        return database.query(
                READ_TRACKED,
                (row, i) -> new TrackedDomainEventData<>(tokenOf(row), eventOf(row)),
                String.valueOf(last.transactionId()),
                last.globalIndex(),
                batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long first, int batchSize) {
        return database.query(READ_AGGREGATE, (row, i) -> eventOf(row), aggregateId, first, batchSize);
    }

    private static GenericDomainEventEntry<byte[]> eventOf(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getObject("event_id", UUID.class).toString(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    private static TransactionToken tokenOf(ResultSet row) throws SQLException {
        return new TransactionToken(Long.parseLong(row.getString("transaction_id")), row.getLong("global_index"));
    }

    /**
     * Reads what is new of several aggregates with one query, for the loads of the running unit of work.
     *
     * @param firstUnread sequence number from which on an aggregate's events are wanted
     */
    public void prefetch(Set<String> aggregates, ToLongFunction<String> firstUnread) {
        if (aggregates.size() < 2) {
            return;
        }
        Map<String, Prefetched> read = new HashMap<>();
        aggregates.forEach(id -> read.put(id, new Prefetched(firstUnread.applyAsLong(id), new ArrayList<>())));
        String[] ids = read.keySet().toArray(String[]::new);
        Long[] first = read.values().stream().map(Prefetched::first).toArray(Long[]::new);
        database.query(
                READ_AGGREGATES,
                row -> {
                    DomainEventData<?> event = eventOf(row);
                    Objects.requireNonNull(read.get(event.getAggregateIdentifier()))
                            .events()
                            .add(event);
                },
                ids,
                first);
        read.values().removeIf(known -> known.events().size() == PREFETCHED);
        CurrentUnitOfWork.get().root().resources().put(PREFETCH, read);
    }

    /** What was read ahead serves one load; a second load of the unit of work, after a conflict, asks the table again. */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long firstSequenceNumber) {
        Prefetched known = prefetched(aggregateId);
        return known == null || known.first() > firstSequenceNumber
                ? super.readEventData(aggregateId, firstSequenceNumber)
                : known.events().stream().filter(event -> event.getSequenceNumber() >= firstSequenceNumber);
    }

    private static @Nullable Prefetched prefetched(String aggregateId) {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        Map<String, Prefetched> known = CurrentUnitOfWork.get().root().getResource(PREFETCH);
        return known == null ? null : known.remove(aggregateId);
    }

    @Override
    public TrackingToken createTailToken() {
        return TransactionToken.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        return firstOrStart(database.query(READ_HEAD, (row, i) -> tokenOf(row)));
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return firstOrStart(
                database.query(READ_AT, (row, i) -> tokenOf(row), OffsetDateTime.ofInstant(dateTime, ZoneOffset.UTC)));
    }

    private static TrackingToken firstOrStart(List<TransactionToken> tokens) {
        return tokens.isEmpty() ? TransactionToken.START : tokens.get(0);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Optional.ofNullable(database.queryForObject(
                "select max(sequence_number) from domain_event where aggregate_id = ?",
                Long.class,
                aggregateIdentifier));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("Snapshots are not used until a measurement asks for them");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
