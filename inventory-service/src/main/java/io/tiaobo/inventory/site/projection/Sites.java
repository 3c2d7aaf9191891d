package io.tiaobo.inventory.site.projection;

import io.tiaobo.inventory.KnownCodes;
import io.tiaobo.inventory.site.domain.SiteDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about sites. */
public class Sites {
    private final JdbcTemplate database;
    private final KnownCodes known;

    /** Reads the service's own database. */
    public Sites(JdbcTemplate database) {
        this.database = database;
        known = new KnownCodes(database, "site");
    }

    /** Whether a code is registered; true the moment the registration was answered, not only when it was projected. */
    public boolean exists(String code) {
        return known.contains(code);
    }

    /** The same for a request about it: 404 unless it is registered. */
    public void require(String code) {
        known.require(code);
    }

    /** One of them, as it is now. */
    public Optional<SiteDetails> find(String code) {
        return database.query("select * from site where code = ?", Sites::read, code).stream()
                .findFirst();
    }

    /** A page of them in the order of their codes. */
    public List<SiteDetails> list(int page, int size) {
        return database.query(
                "select * from site order by code limit ? offset ?", Sites::read, size, (long) page * size);
    }

    /** How many there are. */
    public long count() {
        Long count = database.queryForObject("select count(*) from site", Long.class);
        return count == null ? 0 : count;
    }

    /** The parent of every registered site, read from the events: complete the moment a command was answered. */
    public Map<String, Optional<String>> parents() {
        Map<String, Optional<String>> parents = new HashMap<>();
        database.query("""
                select payload -> 'site' ->> 'code' as code, payload -> 'site' ->> 'parentCode' as parent
                from domain_event_readable where payload_type = 'site-registered' order by sequence_number
                """, row -> {
            parents.put(row.getString("code"), Optional.ofNullable(row.getString("parent")));
        });
        return parents;
    }

    private static SiteDetails read(ResultSet row, int number) throws SQLException {
        return new SiteDetails(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("kind"),
                row.getString("ownership"),
                row.getString("parent_code"),
                row.getString("region_code"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getInt("travel_minutes_to_parent"),
                row.getInt("lead_time_days"),
                row.getString("supply_terms"),
                row.getBoolean("active"));
    }
}
