package io.tiaobo.gateway.bureau.projection;

import io.tiaobo.gateway.overview.projection.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every shelf of a part of the network, one after the other: too many to hold at once. */
@Component
public class LevelTable {
    private static final int AT_ONCE = 1000;
    private static final String LEVELS = """
            select l.*, %s as site_name, %s as drug_name, %s as unit
            from stock_level l
            join site s on s.code = l.site_code
            left join drug d on d.code = l.drug_code
            where s.region_code like :region || '%%' and (:site = '' or s.code = :site)
            order by l.site_code, l.drug_code
            """;

    private final JdbcClient database;

    LevelTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A shelf; quantities are dispensing units.
     *
     * @param siteCode site
     * @param siteName its name in the reader's language
     * @param drugCode drug
     * @param drugName its name in the reader's language
     * @param unit dispensing unit in the reader's language
     * @param usable usable units
     * @param onHand units on the shelf
     * @param reserved units promised
     * @param onHold units on hold
     * @param inTransit units on their way here
     * @param minimum minimum
     * @param maximum maximum
     * @param dailyDemand units a day
     * @param earliestExpiry first expiry; null without stock
     * @param asOf when it came about, UTC
     */
    public record Line(
            String siteCode,
            String siteName,
            String drugCode,
            String drugName,
            String unit,
            long usable,
            long onHand,
            long reserved,
            long onHold,
            long inTransit,
            long minimum,
            long maximum,
            BigDecimal dailyDemand,
            @Nullable LocalDate earliestExpiry,
            Instant asOf) {}

    /** Gives every shelf to a reader; of one site unless {@code site} is empty. */
    @Transactional(readOnly = true)
    public void each(Scope scope, String site, Consumer<Line> reader) {
        database.sql(LEVELS.formatted(scope.name("s", "l.site_code"), scope.name("d", "l.drug_code"), scope.unit("d")))
                .withFetchSize(AT_ONCE)
                .param("region", scope.region())
                .param("site", site)
                .query(row -> {
                    reader.accept(line(row));
                });
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("site_code"),
                row.getString("site_name"),
                row.getString("drug_code"),
                row.getString("drug_name"),
                row.getString("unit"),
                row.getLong("usable"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("on_hold"),
                row.getLong("in_transit"),
                row.getLong("minimum"),
                row.getLong("maximum"),
                Objects.requireNonNull(row.getBigDecimal("daily_demand")),
                row.getObject("earliest_expiry", LocalDate.class),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
