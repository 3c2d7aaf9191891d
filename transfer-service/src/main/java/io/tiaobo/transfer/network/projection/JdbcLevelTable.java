package io.tiaobo.transfer.network.projection;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@link LevelTable} as a table of the service's own database. Levels of one transaction are collected and written together just
 * before it commits: a poll of Kafka is one batch, and a hundred thousand levels load in seconds.
 */
@Component
class JdbcLevelTable implements LevelTable {
    private static final String UPSERT = """
            insert into level_view (drug_code, site_code, version, usable, minimum, daily_demand, earliest_expiry, as_of)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (drug_code, site_code) do update set version = excluded.version, usable = excluded.usable,
                minimum = excluded.minimum, daily_demand = excluded.daily_demand,
                earliest_expiry = excluded.earliest_expiry, as_of = excluded.as_of
            where level_view.version < excluded.version""";

    private final JdbcTemplate batch;
    private final JdbcClient database;

    JdbcLevelTable(JdbcTemplate batch, JdbcClient database) {
        this.batch = batch;
        this.database = database;
    }

    @Override
    public void put(Level level) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(List.of(level));
            return;
        }
        Batch waiting = (Batch) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Batch();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        waiting.add(level);
    }

    @Override
    public List<Level> find(String drugCode, Collection<String> sites) {
        if (sites.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from level_view where drug_code = :drug and site_code in (:sites)")
                .param("drug", drugCode)
                .param("sites", sites)
                .query(Level.class)
                .list();
    }

    private void write(Collection<Level> levels) {
        batch.batchUpdate(UPSERT, levels, 500, (statement, level) -> {
            statement.setString(1, level.drugCode());
            statement.setString(2, level.siteCode());
            statement.setLong(3, level.version());
            statement.setLong(4, level.usable());
            statement.setLong(5, level.minimum());
            statement.setBigDecimal(6, level.dailyDemand());
            statement.setDate(7, level.earliestExpiry() == null ? null : Date.valueOf(level.earliestExpiry()));
            statement.setTimestamp(8, Timestamp.from(level.asOf()));
        });
    }

    private final class Batch implements TransactionSynchronization {
        private final Map<String, Level> newest = new TreeMap<>();

        void add(Level level) {
            newest.merge(
                    level.drugCode() + "/" + level.siteCode(),
                    level,
                    (known, other) -> other.version() > known.version() ? other : known);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(newest.values());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcLevelTable.this);
        }
    }
}
