package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.eventstore.TransactionToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of republications: at most one at a time. */
final class RepublicationRows {
    private static final String COLUMNS =
            "id, at_transaction::text, at_index, to_transaction::text, to_index, per_second, "
                    + "events, sent, started_at, ended_at, outcome";

    private final JdbcTemplate database;

    RepublicationRows(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A republication.
     *
     * @param id number in this service
     * @param at last event that was sent again
     * @param to last event to be sent again
     * @param perSecond most events a second
     * @param events events to be sent again
     * @param sent events sent again so far
     * @param startedAt when it began
     * @param endedAt when it ended; null while it runs
     * @param outcome {@code DONE} or {@code CANCELLED}; null while it runs
     */
    public record Row(
            long id,
            TransactionToken at,
            TransactionToken to,
            int perSecond,
            long events,
            long sent,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome) {}

    /** A stretch of the event table: after {@code from}, up to and with {@code to}. */
    record Stretch(TransactionToken from, TransactionToken to) {
        Object[] bounds() {
            return new Object[] {
                String.valueOf(from.transactionId()),
                from.globalIndex(),
                String.valueOf(to.transactionId()),
                to.globalIndex()
            };
        }
    }

    /** Enters a republication; empty if one is running. */
    Optional<Long> begin(Stretch stretch, int perSecond, long events) {
        return database
                .queryForList(
                        "insert into republication (from_transaction, from_index, to_transaction, to_index, "
                                + "at_transaction, at_index, per_second, events) values (?::text::xid8, ?, "
                                + "?::text::xid8, ?, ?::text::xid8, ?, ?, ?) on conflict do nothing returning id",
                        Long.class,
                        String.valueOf(stretch.from().transactionId()),
                        stretch.from().globalIndex(),
                        String.valueOf(stretch.to().transactionId()),
                        stretch.to().globalIndex(),
                        String.valueOf(stretch.from().transactionId()),
                        stretch.from().globalIndex(),
                        perSecond,
                        events)
                .stream()
                .findFirst();
    }

    Optional<Row> running() {
        return one("where ended_at is null");
    }

    Optional<Row> latest() {
        return one("order by id desc limit 1");
    }

    void progress(long id, TransactionToken at, long sent) {
        database.update(
                "update republication set at_transaction = ?::text::xid8, at_index = ?, sent = ? where id = ?",
                String.valueOf(at.transactionId()),
                at.globalIndex(),
                sent,
                id);
    }

    /** Ends the running republication; answers whether there was one. */
    boolean end(long id, String outcome) {
        return database.update(
                        "update republication set ended_at = clock_timestamp(), outcome = ? "
                                + "where id = ? and ended_at is null",
                        outcome,
                        id)
                > 0;
    }

    /** Events of a stretch. */
    long count(Stretch stretch) {
        Long count = database.queryForObject(
                "select count(*) from domain_event where (transaction_id, global_index) > (?::text::xid8, ?) "
                        + "and (transaction_id, global_index) <= (?::text::xid8, ?)",
                Long.class,
                stretch.bounds());
        return count == null ? 0 : count;
    }

    /** Whether an event of a stretch was recorded longer ago than a number of days. */
    boolean anyOlderThan(int days, Stretch stretch) {
        Object[] bounds = stretch.bounds();
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from domain_event where (transaction_id, global_index) > (?::text::xid8, ?) "
                        + "and (transaction_id, global_index) <= (?::text::xid8, ?) "
                        + "and recorded_at < clock_timestamp() - make_interval(days => ?))",
                Boolean.class,
                bounds[0],
                bounds[1],
                bounds[2],
                bounds[3],
                days));
    }

    /** The first event in reading order that meets a condition on one value. */
    Optional<TransactionToken> first(String condition, Object value) {
        return database
                .query(
                        // Not named transaction_id: the order would be that of the text, where 1000 comes before 999.
                        "select transaction_id::text as transaction, global_index from domain_event where " + condition
                                + " order by transaction_id, global_index limit 1",
                        (row, i) -> new TransactionToken(Long.parseLong(row.getString(1)), row.getLong(2)),
                        value)
                .stream()
                .findFirst();
    }

    private Optional<Row> one(String condition) {
        return database
                .query("select " + COLUMNS + " from republication " + condition, RepublicationRows::read)
                .stream()
                .findFirst();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject(10, OffsetDateTime.class);
        return new Row(
                row.getLong(1),
                new TransactionToken(Long.parseLong(row.getString(2)), row.getLong(3)),
                new TransactionToken(Long.parseLong(row.getString(4)), row.getLong(5)),
                row.getInt(6),
                row.getLong(7),
                row.getLong(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString(11));
    }
}
