package io.tiaobo.shortage.cause.projection;

import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.shortage.cause.domain.Buyer;
import io.tiaobo.shortage.cause.domain.CauseRules;
import io.tiaobo.shortage.cause.domain.Market;
import io.tiaobo.shortage.cause.domain.SupplyFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known about the supply of a drug. */
@Component
public class SupplyFactQueries {
    private final JdbcClient database;
    private final CauseRules rules;

    SupplyFactQueries(JdbcClient database, CauseRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** Everything the verification looks at; {@code wanted} is in units, {@code today} a day of Asia/Shanghai. */
    public SupplyFacts facts(String siteCode, String drugCode, long wanted, LocalDate today) {
        LocalDate since = today.minusDays(rules.periodDays());
        return new SupplyFacts(
                siteCode,
                drugCode,
                wanted,
                today,
                catalogue(drugCode),
                channel(drugCode),
                range(siteCode, drugCode),
                shelf(siteCode, drugCode),
                reportsOrders(siteCode),
                orders(siteCode, drugCode, since),
                market(drugCode, since),
                refusals(siteCode, drugCode, since));
    }

    private SupplyFacts.@Nullable CatalogueEntry catalogue(String drugCode) {
        return database.sql("select event_id, active from catalogue_entry where drug_code = ?")
                .param(drugCode)
                .query((row, number) -> new SupplyFacts.CatalogueEntry(row.getString(1), row.getBoolean(2)))
                .optional()
                .orElse(null);
    }

    private SupplyFacts.@Nullable Channel channel(String drugCode) {
        return database.sql("select event_id, status, source, reported_on from supply_channel where drug_code = ?")
                .param(drugCode)
                .query((row, number) -> new SupplyFacts.Channel(
                        row.getString(1), row.getString(2), row.getString(3), day(row, "reported_on")))
                .optional()
                .orElse(null);
    }

    private SupplyFacts.@Nullable Range range(String siteCode, String drugCode) {
        return database.sql("""
                        select event_id, status, reason, changed_on from site_range
                        where site_code = ? and drug_code = ?""")
                .params(siteCode, drugCode)
                .query((row, number) -> new SupplyFacts.Range(
                        row.getString(1), row.getString(2), row.getString(3), day(row, "changed_on")))
                .optional()
                .orElse(null);
    }

    private SupplyFacts.@Nullable ShelfFact shelf(String siteCode, String drugCode) {
        return database.sql("""
                        select version, usable, minimum, daily_demand from site_drug_level
                        where site_code = ? and drug_code = ? and version >= 0""")
                .params(siteCode, drugCode)
                .query((row, number) -> new SupplyFacts.ShelfFact(
                        siteCode + "/" + drugCode + "#" + row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBigDecimal(4)))
                .optional()
                .orElse(null);
    }

    private boolean reportsOrders(String siteCode) {
        return database.sql("select exists (select from purchase_order where site_code = ?)")
                .param(siteCode)
                .query(Boolean.class)
                .single();
    }

    private List<SupplyFacts.Order> orders(String siteCode, String drugCode, LocalDate since) {
        return database.sql("""
                        select placed_event, ordered, placed_on from purchase_order
                        where site_code = ? and drug_code = ? and placed_on >= ? order by placed_on, order_id""")
                .params(siteCode, drugCode, since)
                .query((row, number) -> new SupplyFacts.Order(row.getString(1), row.getLong(2), day(row, "placed_on")))
                .list();
    }

    /** Who bought a drug since a day, settled orders only. */
    public Market market(String drugCode, LocalDate since) {
        List<Buyer> buyers = database.sql("""
                        select site_code, sum(ordered) as ordered, sum(received) as received,
                               array_agg(filled_event order by filled_on, order_id) as events
                        from purchase_order where drug_code = ? and placed_on >= ? and received is not null
                        group by site_code order by site_code""")
                .params(drugCode, since)
                .query((row, number) -> new Buyer(
                        row.getString("site_code"), row.getLong("ordered"), row.getLong("received"), List.of((String[])
                                row.getArray("events").getArray())))
                .list();
        return new Market(buyers, rules.smallShare());
    }

    private List<SupplyFacts.Refusal> refusals(String siteCode, String drugCode, LocalDate since) {
        return database.sql("""
                        select event_id, requested from refused_dispense
                        where site_code = ? and drug_code = ? and occurred_at >= ?
                        order by occurred_at desc, event_id limit 50""")
                .params(siteCode, drugCode, Timestamp.from(BusinessDate.startOf(since)))
                .query((row, number) -> new SupplyFacts.Refusal(row.getString(1), row.getLong(2)))
                .list();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
