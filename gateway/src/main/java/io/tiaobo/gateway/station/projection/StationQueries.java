package io.tiaobo.gateway.station.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.overview.projection.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One station's shelf and requests, from the topics. */
@Component
public class StationQueries {
    /** How long help that arrived stays on the list. */
    private static final Duration STILL_SHOWN = Duration.ofDays(7);

    private static final int MOST = 1000;
    private static final String SHELF = """
            select l.*, %s as name, %s as unit, coalesce(d.pack_size, 1) as pack_size,
                   exists (select 1 from shortage h where h.site_code = l.site_code and h.drug_code = l.drug_code
                           and h.resolved_at is null) as shortage
            from stock_level l left join drug d on d.code = l.drug_code
            where l.site_code = :site
            order by name, l.drug_code limit :most
            """;
    private static final String REQUESTS = """
            select h.shortage_id, %s as name, %s as unit, coalesce(d.pack_size, 1) as pack_size, h.quantity_needed,
                   h.action, %s as donor_name, h.donor_site, h.due, h.declared_at, h.resolved_at
            from (select shortage_id, site_code, drug_code, quantity_needed, action, donor_site, due, declared_at,
                         resolved_at, urgency from open_shortage
                  union all
                  select shortage_id, site_code, drug_code, quantity_needed, outcome, null, null, declared_at,
                         resolved_at, urgency from shortage where resolved_at >= :since) h
            left join drug d on d.code = h.drug_code
            left join site s on s.code = h.donor_site
            where h.site_code = :site
            order by h.resolved_at is not null, h.urgency desc, h.declared_at desc limit :most
            """;

    private final JdbcClient database;

    StationQueries(JdbcClient database) {
        this.database = database;
    }

    /** Everything the site keeps, by name. */
    public List<ShelfRow> shelf(String site, Scope scope) {
        return database.sql(SHELF.formatted(scope.name("d", "l.drug_code"), scope.unit("d")))
                .param("site", site)
                .param("most", MOST)
                .query(StationQueries::shelfRow)
                .list();
    }

    /** What the site is short of, the most urgent first, and what arrived in the last week. */
    public List<RequestRow> requests(String site, Scope scope, Instant now) {
        return database.sql(REQUESTS.formatted(
                        scope.name("d", "h.drug_code"), scope.unit("d"), scope.name("s", "h.donor_site")))
                .param("site", site)
                .param("since", SqlTime.of(now.minus(STILL_SHOWN)))
                .param("most", MOST)
                .query(StationQueries::request)
                .list();
    }

    /** Drugs of the shelf by code. */
    public static Map<String, ShelfRow> byCode(List<ShelfRow> shelf) {
        return shelf.stream().collect(Collectors.toMap(ShelfRow::drugCode, row -> row));
    }

    private static ShelfRow shelfRow(ResultSet row, int number) throws SQLException {
        return new ShelfRow(
                row.getString("drug_code"),
                row.getString("name"),
                row.getString("unit"),
                row.getInt("pack_size"),
                row.getLong("usable"),
                row.getLong("in_transit"),
                row.getLong("minimum"),
                row.getBigDecimal("daily_demand"),
                row.getObject("earliest_expiry", LocalDate.class),
                row.getBoolean("shortage"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private static RequestRow request(ResultSet row, int number) throws SQLException {
        return new RequestRow(
                row.getString("shortage_id"),
                row.getString("name"),
                row.getString("unit"),
                row.getInt("pack_size"),
                row.getLong("quantity_needed"),
                String.valueOf(row.getString("action")),
                row.getString("donor_site") == null ? null : row.getString("donor_name"),
                SqlTime.instant(row, "due"),
                SqlTime.instant(row, "declared_at"),
                SqlTime.instant(row, "resolved_at"));
    }
}
