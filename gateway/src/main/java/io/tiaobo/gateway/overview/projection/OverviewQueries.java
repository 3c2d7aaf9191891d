package io.tiaobo.gateway.overview.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What needs attention in a part of the network (S2-30). Every figure is made by the database in one query. */
@Component
public class OverviewQueries {
    private static final Duration REPORTING = Duration.ofHours(24);
    private static final String COUNTS = """
            with place as (select code, active from site s where s.region_code like :region || '%'),
            open_shortage as (select urgency from shortage where resolved_at is null
                              and site_code in (select code from place)),
            open_transfer as (select transfer_id, exhausted_at from transfer where closed_at is null
                              and site_code in (select code from place))
            select (select count(*) from place where active) as sites,
                   (select count(*) from place where active and exists (
                        select 1 from stock_level l where l.site_code = place.code and l.as_of >= :since)) as reporting,
                   (select count(*) from open_shortage where urgency = 2) as critical,
                   (select count(*) from open_shortage where urgency = 1) as urgent,
                   (select count(*) from open_shortage where urgency = 0) as routine,
                   (select count(*) from waiting_entry w where w.served_at is null and w.withdrawn_at is null
                        and w.registered_at is not null and w.site_code in (select code from place)) as waiting,
                   (select count(*) from open_transfer) as under_way,
                   (select count(*) from open_overdue o join open_transfer t using (transfer_id)) as overdue,
                   (select count(*) from open_transfer where exhausted_at is not null) as exhausted
            """;
    private static final String SHORTAGES = """
            select h.*, %s as site_name, %s as drug_name, %s as unit, l.usable, l.daily_demand,
                   (select count(*) from waiting_entry w where w.site_code = h.site_code and w.drug_code = h.drug_code
                        and w.registered_at is not null and w.served_at is null and w.withdrawn_at is null) as waiting,
                   t.transfer_id, coalesce(g.state, case when t.exhausted_at is not null or h.escalated_at is not null
                        then 'EXHAUSTED' when t.transfer_id is null or t.closed_at is not null then 'NOTHING_YET'
                        else 'SEARCHING' end) as action,
                   %s as donor_name, coalesce(g.due_at, g.promised_at, g.answer_by) as due
            from shortage h
            join site s on s.code = h.site_code
            left join drug d on d.code = h.drug_code
            left join stock_level l on l.site_code = h.site_code and l.drug_code = h.drug_code
            left join lateral (select * from transfer x where x.shortage_id = h.shortage_id
                 order by x.requested_at desc nulls last limit 1) t on true
            left join lateral (select * from transfer_leg y where y.transfer_id = t.transfer_id
                 and t.closed_at is null and y.outcome is null
                 order by y.received_at desc nulls last, y.dispatched_at desc nulls last,
                          y.approved_at desc nulls last, y.leg limit 1) g on true
            left join site o on o.code = g.donor_site
            where h.resolved_at is null and s.region_code like :region || '%%' and (:site = '' or h.site_code = :site)
            order by h.urgency desc, h.declared_at, h.shortage_id
            limit :limit
            """;

    private final JdbcClient database;

    OverviewQueries(JdbcClient database) {
        this.database = database;
    }

    /** The figures at the top. */
    public Counts counts(Scope scope, Instant now) {
        return database.sql(COUNTS)
                .param("region", scope.region())
                .param("since", SqlTime.of(now.minus(REPORTING)))
                .query(OverviewQueries::counts)
                .single();
    }

    /** Open shortages, the most urgent and oldest first. */
    public List<ShortageRow> shortages(Scope scope, int limit) {
        return shortages(scope, "", limit);
    }

    /** Open shortages of one site. */
    public List<ShortageRow> shortagesOf(String siteCode, Scope scope) {
        return shortages(new Scope("", scope.chinese()), siteCode, 200);
    }

    private List<ShortageRow> shortages(Scope scope, String siteCode, int limit) {
        String sql = SHORTAGES.formatted(
                scope.name("s", "h.site_code"),
                scope.name("d", "h.drug_code"),
                scope.unit("d"),
                scope.name("o", "g.donor_site"));
        return database.sql(sql)
                .param("region", scope.region())
                .param("site", siteCode)
                .param("limit", limit)
                .query(OverviewQueries::shortage)
                .list();
    }

    /** Administrative divisions with sites, by code. */
    public List<RegionRow> regions() {
        return database.sql("select region_code, count(*) from site where active group by 1 order by 1")
                .query((row, number) -> new RegionRow(row.getString(1), row.getLong(2)))
                .list();
    }

    private static Counts counts(ResultSet row, int number) throws SQLException {
        return new Counts(
                row.getLong("sites"),
                row.getLong("reporting"),
                row.getLong("critical"),
                row.getLong("urgent"),
                row.getLong("routine"),
                row.getLong("waiting"),
                row.getLong("under_way"),
                row.getLong("overdue"),
                row.getLong("exhausted"));
    }

    private static ShortageRow shortage(ResultSet row, int number) throws SQLException {
        return new ShortageRow(
                row.getString("shortage_id"),
                row.getString("site_code"),
                row.getString("site_name"),
                row.getString("drug_code"),
                row.getString("drug_name"),
                row.getString("unit"),
                Urgency.of(row.getInt("urgency")),
                row.getString("cause"),
                instant(row, "declared_at"),
                row.getLong("quantity_needed"),
                row.getObject("usable", Long.class),
                row.getBigDecimal("daily_demand"),
                row.getLong("waiting"),
                row.getObject("purchase_quantity", Long.class),
                row.getString("transfer_id"),
                row.getString("action"),
                row.getString("donor_name"),
                instant(row, "due"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.instant(row.getObject(column, OffsetDateTime.class));
    }
}
