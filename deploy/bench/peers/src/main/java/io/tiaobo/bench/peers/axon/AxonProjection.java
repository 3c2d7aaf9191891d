package io.tiaobo.bench.peers.axon;

import io.tiaobo.bench.peers.StoredMovement;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** The levels and the ledger, row by row, as a handler of Axon's is usually written. */
final class AxonProjection {
    private final JdbcTemplate database;
    private final LongAdder handled = new LongAdder();

    AxonProjection(JdbcTemplate database) {
        this.database = database;
        database.execute("create table if not exists level (site text, drug text, version bigint, usable bigint, "
                + "primary key (site, drug))");
        database.execute("create table if not exists ledger (site text, drug text, version bigint, quantity bigint, "
                + "primary key (site, drug, version))");
    }

    @EventHandler
    void on(StoredMovement movement, @SequenceNumber long version) {
        String site = movement.id().siteCode();
        String drug = movement.id().drugCode();
        database.update(
                "insert into level values (?, ?, ?, ?) on conflict (site, drug) do update set version = excluded.version, "
                        + "usable = excluded.usable",
                site,
                drug,
                version,
                movement.after().usable());
        long quantity = movement.changes().get(0).available();
        database.update("insert into ledger values (?, ?, ?, ?)", site, drug, version, quantity);
        handled.increment();
    }

    void forget() {
        database.execute("truncate level, ledger");
        handled.reset();
    }

    long handled() {
        return handled.sum();
    }
}
