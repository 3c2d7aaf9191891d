package io.tiaobo.inventory.stock.domain;

import java.math.BigDecimal;

/**
 * Limits and demand of a stock item.
 *
 * @param minimum units below which the site counts as short
 * @param maximum units up to which it fills up
 * @param dailyDemand units a day
 */
record Settings(long minimum, long maximum, BigDecimal dailyDemand) {
    static final Settings NONE = new Settings(0, 0, BigDecimal.ZERO);

    /** Whether both say the same; 1.5 and 1.50 a day do. */
    boolean same(Settings other) {
        return minimum == other.minimum && maximum == other.maximum && dailyDemand.compareTo(other.dailyDemand) == 0;
    }
}
