package io.tiaobo.gateway.overview.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.Urgency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open shortage and what is being done about it.
 *
 * @param shortageId shortage
 * @param siteCode site
 * @param siteName its name in the reader's language
 * @param drugCode drug
 * @param drugName its name in the reader's language
 * @param unit dispensing unit in the reader's language
 * @param urgency {@code CRITICAL}, {@code URGENT} or {@code ROUTINE}
 * @param cause why it was declared; null while only later messages are known
 * @param declaredAt when, UTC
 * @param need units that would end it
 * @param usable units usable now; null without a known level
 * @param dailyDemand units a day; null without a known level
 * @param waiting patients who wait for the drug at the site
 * @param purchase units suggested to buy; null unless it was escalated
 * @param transferId latest transfer for it; null when there is none
 * @param action what is being done: {@code NOTHING_YET}, {@code SEARCHING}, {@code EXHAUSTED}, or the state of the leg that is
 *     furthest
 * @param donorName donor of that leg
 * @param due when that leg is promised or due, UTC
 */
public record ShortageRow(
        String shortageId,
        String siteCode,
        String siteName,
        String drugCode,
        String drugName,
        String unit,
        String urgency,
        @Nullable String cause,
        @Nullable Instant declaredAt,
        long need,
        @Nullable Long usable,
        @Nullable BigDecimal dailyDemand,
        long waiting,
        @Nullable Long purchase,
        @Nullable String transferId,
        String action,
        @Nullable String donorName,
        @Nullable Instant due) {
    /** Reads a row of a query that names its columns as the table of open shortages does. */
    public static ShortageRow read(ResultSet row, int number) throws SQLException {
        return new ShortageRow(
                row.getString("shortage_id"),
                row.getString("site_code"),
                row.getString("site_name"),
                row.getString("drug_code"),
                row.getString("drug_name"),
                row.getString("unit"),
                Urgency.of(row.getInt("urgency")),
                row.getString("cause"),
                SqlTime.instant(row, "declared_at"),
                row.getLong("quantity_needed"),
                row.getObject("usable", Long.class),
                row.getBigDecimal("daily_demand"),
                row.getLong("waiting"),
                row.getObject("purchase_quantity", Long.class),
                row.getString("transfer_id"),
                row.getString("action"),
                row.getString("donor_name"),
                SqlTime.instant(row, "due"));
    }
}
