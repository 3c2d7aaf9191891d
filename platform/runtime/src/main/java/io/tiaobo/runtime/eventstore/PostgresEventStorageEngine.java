package io.tiaobo.runtime.eventstore;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Events in one table ordered by (writing transaction, row). Tracked reads stop below the oldest running transaction of the
 * server, so an event that commits late is read late instead of never (ADR 0003). One append is one multi-row insert; times
 * are the database's.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private static final String COLUMNS = EventRow.COLUMNS;
    static final String BELOW_OLDEST_RUNNING = "transaction_id < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String READ_TRACKED = "select " + COLUMNS + " from domain_event "
            + "where (transaction_id, global_index) > (?::text::xid8, ?) and " + BELOW_OLDEST_RUNNING
            + " order by transaction_id, global_index limit ?";
    private static final String READ_AGGREGATE = "select " + COLUMNS + " from domain_event "
            + "where aggregate_id = ? and sequence_number >= ? order by sequence_number limit ?";
    private static final String READ_HEAD = "select transaction_id, global_index from domain_event where "
            + BELOW_OLDEST_RUNNING + " order by transaction_id desc, global_index desc limit 1";
    private static final String READ_END = "select readable.transaction_id, readable.global_index, "
            + "newest.transaction_id is distinct from readable.transaction_id as more from "
            + "(select transaction_id from domain_event order by transaction_id desc, global_index desc limit 1) newest "
            + "left join (" + READ_HEAD + ") readable on true";
    private static final String READ_AT = "select transaction_id, global_index from domain_event "
            + "where recorded_at < ? and " + BELOW_OLDEST_RUNNING
            + " order by transaction_id desc, global_index desc limit 1";

    /** Asked with arguments, even if none, a statement is prepared and not parsed each time. */
    private static final Object[] NO_ARGUMENTS = {};

    private final JdbcTemplate database;

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
            OneStatement.insert(database, new AppendColumns(events, serializer).toInsert());
        } catch (DataAccessException e) {
            handlePersistenceException(e, events.get(0));
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        TransactionToken last = lastToken == null ? TransactionToken.START : (TransactionToken) lastToken;
        return database.query(
                READ_TRACKED,
                (row, i) -> new TrackedDomainEventData<>(EventRow.tokenOf(row), EventRow.eventOf(row)),
                String.valueOf(last.transactionId()),
                last.globalIndex(),
                batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long first, int batchSize) {
        return database.query(READ_AGGREGATE, (row, i) -> EventRow.eventOf(row), aggregateId, first, batchSize);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long firstSequenceNumber) {
        ReadAhead.Known known = ReadAhead.taken(aggregateId);
        return known == null || known.first() > firstSequenceNumber
                ? super.readEventData(aggregateId, firstSequenceNumber)
                : known.events().stream().filter(event -> event.getSequenceNumber() >= firstSequenceNumber);
    }

    @Override
    public TrackingToken createTailToken() {
        return TransactionToken.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        return firstOrStart(database.query(READ_HEAD, (row, i) -> EventRow.tokenOf(row), NO_ARGUMENTS));
    }

    /** Where the readable part of the table ends now, and whether that is its end. */
    public ReadableEnd readableEnd() {
        List<ReadableEnd> ends = database.query(
                READ_END,
                (row, i) -> new ReadableEnd(
                        row.getObject(1) == null ? TransactionToken.START : EventRow.tokenOf(row),
                        row.getBoolean("more")),
                NO_ARGUMENTS);
        return ends.isEmpty() ? new ReadableEnd(TransactionToken.START, false) : ends.get(0);
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return firstOrStart(database.query(
                READ_AT, (row, i) -> EventRow.tokenOf(row), OffsetDateTime.ofInstant(dateTime, ZoneOffset.UTC)));
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
        throw new UnsupportedOperationException("Axon takes no snapshots here: see CachingRepository");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
