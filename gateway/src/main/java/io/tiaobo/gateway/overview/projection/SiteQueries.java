package io.tiaobo.gateway.overview.projection;

import static io.tiaobo.gateway.SqlTime.instant;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.runtime.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites, what is on their shelves and how old that knowledge is (S2-17). */
@Component
public class SiteQueries {
    private static final String SITES = """
            select s.*, %s as name, %s as parent_name, h.open_shortages, h.critical,
                   (select max(l.as_of) from stock_level l where l.site_code = s.code) as as_of,
                   (select count(*) from open_waiting w where w.site_code = s.code) as waiting
            from site s
            left join site p on p.code = s.parent_code
            left join lateral (select count(*) as open_shortages, count(*) filter (where urgency = 2) as critical
                 from shortage x where x.site_code = s.code and x.resolved_at is null) h on true
            where s.region_code like :region || '%%' and (:code = '' or s.code = :code)
              and (:parent = '' or s.parent_code = :parent)
              and (:text = '' or s.code ilike :text escape '!' or s.name_zh ilike :text escape '!'
                   or s.name_en ilike :text escape '!') and %s
            order by h.critical desc, h.open_shortages desc, s.code
            limit :limit offset :offset
            """;
    private static final String TOTAL = """
            select count(*) from site s where s.region_code like :region || '%%' and (:text = ''
                or s.code ilike :text escape '!' or s.name_zh ilike :text escape '!'
                or s.name_en ilike :text escape '!') and %s
            """;
    private static final String LEVELS = """
            select l.*, %s as drug_name, %s as unit,
                   (select max(h.urgency) from shortage h where h.site_code = l.site_code
                        and h.drug_code = l.drug_code and h.resolved_at is null) as short_urgency
            from stock_level l left join drug d on d.code = l.drug_code
            where l.site_code = :site
            order by short_urgency desc nulls last, l.usable < l.minimum desc, drug_name limit 1000
            """;

    private final JdbcClient database;

    SiteQueries(JdbcClient database) {
        this.database = database;
    }

    /** Sites whose code or name contains a text, those with the worst shortages first. */
    public Page<SiteRow> find(Scope scope, String text, Instant now, int page, int size) {
        String pattern = text.isBlank() ? "" : "%" + text.strip().replaceAll("([!%_])", "!$1") + "%";
        OffsetDateTime since = SqlTime.of(now.minus(OverviewQueries.REPORTING));
        long total = database.sql(TOTAL.formatted(scope.focus().sites()))
                .param("since", since)
                .param("region", scope.region())
                .param("text", pattern)
                .query(Long.class)
                .single();
        List<SiteRow> items = sites(scope)
                .param("since", since)
                .param("region", scope.region())
                .param("code", "")
                .param("parent", "")
                .param("text", pattern)
                .param("limit", size)
                .param("offset", (long) page * size)
                .query(SiteQueries::site)
                .list();
        return new Page<>(items, page, size, total);
    }

    /** One site. */
    public Optional<SiteRow> find(String code, Scope scope) {
        return sites(scope)
                .param("region", "")
                .param("code", code)
                .param("parent", "")
                .param("text", "")
                .param("limit", 1)
                .param("offset", 0)
                .query(SiteQueries::site)
                .optional();
    }

    /** The sites right below one, those with the worst shortages first. */
    public List<SiteRow> below(String code, Scope scope, int limit) {
        return sites(scope)
                .param("region", "")
                .param("code", "")
                .param("parent", code)
                .param("text", "")
                .param("limit", limit)
                .param("offset", 0)
                .query(SiteQueries::site)
                .list();
    }

    /** Levels of a site, short ones first. */
    public List<LevelRow> levels(String siteCode, Scope scope) {
        return database.sql(LEVELS.formatted(scope.name("d", "l.drug_code"), scope.unit("d")))
                .param("site", siteCode)
                .query(LevelRow::read)
                .list();
    }

    /** Names of sites and drugs by code, and units of the drugs, for telling what happened. Unknown codes are left out. */
    public Names names(Set<String> codes, Scope scope) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        if (!codes.isEmpty()) {
            String sql = scope.chinese()
                    ? "select code, name_zh, null from site where code in (:codes) union all"
                            + " select code, name_zh, unit_zh from drug where code in (:codes)"
                    : "select code, name_en, null from site where code in (:codes) union all"
                            + " select code, name_en, unit_en from drug where code in (:codes)";
            database.sql(sql).param("codes", codes).query(row -> {
                names.put(row.getString(1), row.getString(2));
                if (row.getString(3) != null) {
                    units.put(row.getString(1), row.getString(3));
                }
            });
        }
        return new Names(names, units);
    }

    private JdbcClient.StatementSpec sites(Scope scope) {
        return database.sql(SITES.formatted(
                scope.name("s", "s.code"),
                scope.name("p", "s.parent_code"),
                scope.focus().sites()));
    }

    private static SiteRow site(ResultSet row, int number) throws SQLException {
        return new SiteRow(
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("parent_code"),
                row.getString("parent_name"),
                row.getString("region_code"),
                row.getInt("travel_minutes"),
                row.getBoolean("active"),
                row.getLong("open_shortages"),
                row.getLong("critical"),
                row.getLong("waiting"),
                instant(row, "as_of"));
    }
}
