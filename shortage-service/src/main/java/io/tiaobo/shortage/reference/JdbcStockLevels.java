package io.tiaobo.shortage.reference;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link StockLevels} as a table of the service's own database. */
@Component
class JdbcStockLevels implements StockLevels {
    private static final String COLUMNS = """
            l.site_code, l.drug_code, l.version, l.usable, l.in_transit, l.minimum, l.maximum, l.daily_demand, l.watched,
            coalesce((select s.lead_time_days from site s where s.code = l.site_code), 0) as lead_time_days,
            coalesce((select s.active from site s where s.code = l.site_code), true) as site_active""";

    private final JdbcClient database;

    JdbcStockLevels(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<KnownLevel> take(StockLevelV1 level) {
        return database.sql("""
                        insert into site_drug_level as l
                            (site_code, drug_code, version, usable, in_transit, minimum, maximum, daily_demand)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (site_code, drug_code) do update set version = excluded.version,
                            usable = excluded.usable, in_transit = excluded.in_transit, minimum = excluded.minimum,
                            maximum = excluded.maximum, daily_demand = excluded.daily_demand
                        where l.version < excluded.version returning """ + " " + COLUMNS)
                .params(
                        level.siteCode(),
                        level.drugCode(),
                        level.version(),
                        level.usable(),
                        level.inTransit(),
                        level.minimum(),
                        level.maximum(),
                        level.dailyDemand())
                .query(JdbcStockLevels::toLevel)
                .optional();
    }

    @Override
    public KnownLevel watch(String siteCode, String drugCode) {
        return database.sql("""
                        insert into site_drug_level as l (site_code, drug_code, watched) values (?, ?, true)
                        on conflict (site_code, drug_code) do update set watched = true returning """ + " " + COLUMNS)
                .params(siteCode, drugCode)
                .query(JdbcStockLevels::toLevel)
                .single();
    }

    @Override
    public void unwatch(String siteCode, String drugCode) {
        database.sql("update site_drug_level set watched = false where site_code = ? and drug_code = ?")
                .params(siteCode, drugCode)
                .update();
    }

    @Override
    public List<KnownLevel> lockSite(String siteCode) {
        return database.sql(
                        "select " + COLUMNS
                                + " from site_drug_level l where l.site_code = ? and l.version >= 0 order by l.drug_code for update")
                .param(siteCode)
                .query(JdbcStockLevels::toLevel)
                .list();
    }

    private static KnownLevel toLevel(ResultSet row, int number) throws SQLException {
        long version = row.getLong("version");
        ShelfLevel level = new ShelfLevel(
                row.getLong("usable"),
                row.getLong("in_transit"),
                row.getLong("minimum"),
                row.getLong("maximum"),
                row.getBigDecimal("daily_demand"),
                row.getInt("lead_time_days"),
                version >= 0);
        return new KnownLevel(
                row.getString("site_code"),
                row.getString("drug_code"),
                version,
                level,
                row.getBoolean("watched"),
                row.getBoolean("site_active"));
    }
}
