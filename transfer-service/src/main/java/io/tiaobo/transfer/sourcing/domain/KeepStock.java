package io.tiaobo.transfer.sourcing.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a donor keeps for its own patients (S1-29): {@code K = max(minimum, safety + demand × lead time, committed)}, the safety stock
 * being some days of demand. Parts of a unit are rounded up, in the donor's favour.
 */
public final class KeepStock {
    private KeepStock() {}

    /**
     * Units the donor keeps.
     *
     * @param minimum the donor's minimum, units
     * @param dailyDemand the donor's demand, units a day
     * @param safetyDays days of demand held against surprises
     * @param leadTimeDays days until the donor's own supply arrives
     * @param committed units its own waiting patients are to get
     */
    public static long units(
            long minimum, BigDecimal dailyDemand, BigDecimal safetyDays, int leadTimeDays, long committed) {
        BigDecimal days = safetyDays.add(BigDecimal.valueOf(leadTimeDays));
        long untilSupplied =
                dailyDemand.multiply(days).setScale(0, RoundingMode.CEILING).longValueExact();
        return Math.max(Math.max(minimum, untilSupplied), Math.max(committed, 0));
    }

    /** Whole days a quantity lasts; null when there is no demand to use it up. */
    public static @Nullable Long daysOf(long units, BigDecimal dailyDemand) {
        if (dailyDemand.signum() <= 0) {
            return null;
        }
        return BigDecimal.valueOf(Math.max(units, 0))
                .divide(dailyDemand, 0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
