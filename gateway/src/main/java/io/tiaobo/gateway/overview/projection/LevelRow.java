package io.tiaobo.gateway.overview.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.Urgency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The level of a drug at a site.
 *
 * @param drugCode drug
 * @param drugName its name in the reader's language
 * @param unit dispensing unit in the reader's language
 * @param usable units usable now
 * @param onHand units on the shelf
 * @param reserved units promised to transfers
 * @param onHold units on hold
 * @param inTransit units on their way here
 * @param minimum site's minimum
 * @param maximum site's maximum
 * @param dailyDemand units a day
 * @param earliestExpiry first expiry; null without stock
 * @param asOf when it came about, UTC
 * @param shortUrgency urgency of the open shortage; null when there is none
 */
public record LevelRow(
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
        Instant asOf,
        @Nullable String shortUrgency) {
    /** Reads a row of a query that names its columns as the table of levels does. */
    public static LevelRow read(ResultSet row, int number) throws SQLException {
        Integer urgency = row.getObject("short_urgency", Integer.class);
        return new LevelRow(
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
                Objects.requireNonNull(SqlTime.instant(row, "as_of")),
                urgency == null ? null : Urgency.of(urgency));
    }
}
