package io.tiaobo.gateway.overview.projection;

import java.time.Instant;
import java.util.List;
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

    /** The same with its legs. */
    public TransferRow with(List<LegRow> known) {
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
