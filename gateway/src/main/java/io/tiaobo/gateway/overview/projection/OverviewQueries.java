package io.tiaobo.gateway.overview.projection;

import io.tiaobo.gateway.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What needs attention in a part of the network (S2-30). Every figure is made by the database in one query. */
@Component
public class OverviewQueries {
    /** A site counts as heard of while its latest data is younger (S2-48). */
    public static final Duration REPORTING = Duration.ofHours(24);

    private static final String COUNTS = """
            with place as (select s.code from site s where s.region_code like :region || '%%'),
            h as (select * from open_shortage where site_code in (select code from place)),
            t as (select * from transfer where closed_at is null and site_code in (select code from place))
            select (select count(*) from site s where s.active and s.region_code like :region || '%%') as sites,
                   (select count(*) from site s where s.region_code like :region || '%%' and %s) as reporting,
                   (select count(*) from h where %s) as critical,
                   (select count(*) from h where %s) as urgent,
                   (select count(*) from h where %s) as routine,
                   (select count(*) from open_waiting w where w.site_code in (select code from place)) as waiting,
                   (select count(*) from t where %s) as under_way,
                   (select count(*) from t where %s) as overdue,
                   (select count(*) from h where %s) as exhausted
            """.formatted(
                    Focus.REPORTING.sites(),
                    Focus.CRITICAL.shortages(),
                    Focus.URGENT.shortages(),
                    Focus.ROUTINE.shortages(),
                    Focus.UNDER_WAY.transfers(),
                    Focus.OVERDUE.transfers(),
                    Focus.EXHAUSTED.shortages());
    private static final String SHORTAGES = """
            select h.*, %s as site_name, %s as drug_name, %s as unit, l.usable, l.daily_demand, %s as donor_name,
                   (select count(*) from open_waiting w
                    where w.site_code = h.site_code and w.drug_code = h.drug_code) as waiting
            from open_shortage h
            join site s on s.code = h.site_code
            left join drug d on d.code = h.drug_code
            left join stock_level l on l.site_code = h.site_code and l.drug_code = h.drug_code
            left join site o on o.code = h.donor_site
            where s.region_code like :region || '%%' and (:site = '' or h.site_code = :site) and %s
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
                scope.name("o", "h.donor_site"),
                scope.focus().shortages());
        return database.sql(sql)
                .param("region", scope.region())
                .param("site", siteCode)
                .param("limit", limit)
                .query(ShortageRow::read)
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
}
