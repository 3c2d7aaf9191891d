package io.tiaobo.transfer.network.projection;

import io.tiaobo.runtime.projection.NewestRows;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@link LevelTable} as a table of the service's own database. Levels of one transaction are written together: a hundred thousand
 * levels load in seconds.
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
    private final NewestRows<Level> newest =
            new NewestRows<>(level -> level.drugCode() + "/" + level.siteCode(), Level::version, this::write);

    JdbcLevelTable(JdbcTemplate batch, JdbcClient database) {
        this.batch = batch;
        this.database = database;
    }

    @Override
    public void put(Level level) {
        newest.put(level);
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
}
