package io.tiaobo.runtime.config;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refuses to start on an event table that came from another server, as a loaded dump does: events are read in the order of the
 * transactions that wrote them (ADR 0003), and transactions of this server have smaller numbers. Nobody would see what is stored, and what
 * is written next would be taken for old.
 */
final class EventOrderGuard implements InitializingBean {
    private static final String AHEAD = """
            select 'The newest event was written by transaction ' || transaction_id || ', and this server has only come to '
                   || pg_snapshot_xmax(pg_current_snapshot())
            from (select transaction_id from domain_event order by transaction_id desc, global_index desc limit 1) newest
            where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())""";

    private final JdbcTemplate database;

    EventOrderGuard(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        for (String problem : database.queryForList(AHEAD, String.class)) {
            throw new IllegalStateException(
                    problem + ": the database was loaded from a dump. Restore a physical backup instead; see"
                            + " docs/runbooks/restore-from-backup.md.");
        }
    }
}
