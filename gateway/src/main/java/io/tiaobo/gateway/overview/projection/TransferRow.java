package io.tiaobo.gateway.overview.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A transfer with its legs.
 *
 * @param transferId transfer
 * @param shortageId shortage that asked; null when asked for by hand
 * @param siteCode receiver
 * @param siteName its name in the reader's language
 * @param drugCode drug
 * @param drugName its name in the reader's language
 * @param unit dispensing unit in the reader's language
 * @param urgency {@code CRITICAL}, {@code URGENT} or {@code ROUTINE}
 * @param quantity units needed
 * @param requestedAt when, UTC; null while only later messages are known
 * @param state {@code SEARCHING}, {@code MOVING}, {@code EXHAUSTED} or the outcome
 * @param uncovered units no donor covers; null unless the search was exhausted
 * @param purchase units suggested to buy; null unless the search was exhausted
 * @param accepted units on the receiver's shelf in the end; null while open
 * @param closedAt when it ended, UTC; null while open
 * @param late step of the whole transfer that is late; null when none is
 * @param legs legs by number
 */
public record TransferRow(
        String transferId,
        @Nullable String shortageId,
        String siteCode,
        String siteName,
        String drugCode,
        String drugName,
        String unit,
        String urgency,
        long quantity,
        @Nullable Instant requestedAt,
        String state,
        @Nullable Long uncovered,
        @Nullable Long purchase,
        @Nullable Long accepted,
        @Nullable Instant closedAt,
        @Nullable String late,
        List<LegRow> legs) {
    /** Whose transfer it is: the receiver and every donor. */
    public String[] sites() {
        return Stream.concat(Stream.of(siteCode), legs.stream().map(LegRow::donorCode))
                .toArray(String[]::new);
    }

    /** Reads a row of a query that names its columns as the table of transfers does; it has no legs yet. */
    public static TransferRow read(ResultSet row, int number) throws SQLException {
        return new TransferRow(
                row.getString("transfer_id"),
                row.getString("shortage_id"),
                String.valueOf(row.getString("site_code")),
                String.valueOf(row.getString("site_name")),
                String.valueOf(row.getString("drug_code")),
                String.valueOf(row.getString("drug_name")),
                row.getString("unit"),
                Urgency.of(row.getInt("pressing")),
                row.getLong("quantity"),
                SqlTime.instant(row, "requested_at"),
                row.getString("state"),
                row.getObject("uncovered", Long.class),
                row.getObject("purchase_quantity", Long.class),
                row.getObject("accepted", Long.class),
                SqlTime.instant(row, "closed_at"),
                row.getString("late"),
                List.of());
    }

    /** The same transfers, each with its own of these legs. */
    public static List<TransferRow> withLegs(List<TransferRow> transfers, List<LegRow> legs) {
        Map<String, List<LegRow>> known = legs.stream().collect(Collectors.groupingBy(LegRow::transferId));
        return transfers.stream()
                .map(transfer -> transfer.with(known.getOrDefault(transfer.transferId, List.of())))
                .toList();
    }

    private TransferRow with(List<LegRow> known) {
        return new TransferRow(
                transferId,
                shortageId,
                siteCode,
                siteName,
                drugCode,
                drugName,
                unit,
                urgency,
                quantity,
                requestedAt,
                state,
                uncovered,
                purchase,
                accepted,
                closedAt,
                late,
                known);
    }
}
