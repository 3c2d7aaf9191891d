package io.tiaobo.inventory.price.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What patients saved in a period: for each unit dispensed the reference price less the price here on that day (S2-15). Every
 * amount is rounded once from the exact sum, so parts may differ from the whole by a fen.
 *
 * @param from first day, Asia/Shanghai
 * @param until last day
 * @param total all sites
 * @param sites by saving, highest first
 */
public record Savings(LocalDate from, LocalDate until, Saving total, List<Saving> sites) {
    /**
     * A sum.
     *
     * @param siteCode site; null for the total
     * @param amount yuan saved
     * @param units units dispensed at a known price
     * @param unpricedUnits units dispensed of drugs without a price that day; nothing is said to be saved on them
     */
    public record Saving(@Nullable String siteCode, BigDecimal amount, long units, long unpricedUnits) {}
}
