package io.tiaobo.inventory.stocktake.web;

import io.tiaobo.inventory.stocktake.projection.ReconciliationLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In, out and stock of a site over a period (进销存, S2-19).
 *
 * @param siteCode site
 * @param from first day, Asia/Shanghai
 * @param to last day
 * @param matchingPercent lots found as the book said, per cent of the lots counted, 2 decimals (账实相符率, S2-10); null when nothing was
 *     counted
 * @param lines one for each drug
 */
record Reconciliation(
        String siteCode,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal matchingPercent,
        List<ReconciliationLine> lines) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Reconciliation of(String siteCode, LocalDate from, LocalDate to, List<ReconciliationLine> lines) {
        long counted = lines.stream().mapToLong(ReconciliationLine::countedLots).sum();
        long matching =
                lines.stream().mapToLong(ReconciliationLine::matchingLots).sum();
        BigDecimal percent = counted == 0
                ? null
                : BigDecimal.valueOf(matching)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP);
        return new Reconciliation(siteCode, from, to, percent, lines);
    }
}
