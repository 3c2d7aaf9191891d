package io.tiaobo.runtime.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The seals, and the rows they are about, in the order in which they are sealed. */
final class SealTable {
    private static final String SEALS =
            "select number, from_transaction, until_transaction, entries, marks, content, previous, hash,"
                    + " pruned_at is not null from audit_seal";
    private static final RowMapper<Seal> SEAL = (row, i) -> new Seal(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getBytes(5),
            row.getBytes(6),
            row.getBytes(7),
            row.getBytes(8),
            row.getBoolean(9));

    private final JdbcTemplate database;

    /** Reads by portions, so that a transaction may go through any number of rows. */
    SealTable(JdbcTemplate database) {
        this.database = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.database.setFetchSize(1_000);
    }

    /** Takes a row of the trail. */
    interface RowConsumer {
        void take(long transaction, String id, String line);
    }

    /** Every transaction below it has ended, and what it wrote can be seen. */
    long horizon() {
        return Objects.requireNonNull(
                database.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class));
    }

    void rows(long from, long until, RowConsumer rows) {
        database.query(
                "select transaction_id, entry_id, line from audit_trail where transaction_id >= ? and transaction_id < ?"
                        + " order by transaction_id, entry_id collate \"C\"",
                row -> {
                    rows.take(row.getLong(1), row.getString(2), row.getString(3));
                },
                from,
                until);
    }

    Optional<Seal> newest() {
        return database.query(SEALS + " order by number desc limit 1", SEAL).stream()
                .findFirst();
    }

    Optional<Seal> find(long number) {
        return database.query(SEALS + " where number = ?", SEAL, number).stream()
                .findFirst();
    }

    /** The seals from a number on, at most a hundred. */
    List<Seal> from(long number) {
        return database.query(SEALS + " where number >= ? order by number limit 100", SEAL, number);
    }

    /** Two replicas that seal at the same time violate the key, and the later one begins anew. */
    void insert(Seal seal) {
        database.update(
                "insert into audit_seal"
                        + " (number, from_transaction, until_transaction, entries, marks, content, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                seal.number(),
                seal.from(),
                seal.until(),
                seal.entries(),
                seal.marks(),
                seal.content(),
                seal.previous(),
                seal.hash());
    }
}
