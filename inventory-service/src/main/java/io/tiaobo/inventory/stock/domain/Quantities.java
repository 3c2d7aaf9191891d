package io.tiaobo.inventory.stock.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What every quantity in a command must be. The edge says it politely before; this is the last line. Refusals are
 * {@link IllegalArgumentException}s.
 */
public final class Quantities {
    /** Above this a number is a typing error; it also keeps every sum far from overflow. */
    public static final long LIMIT = 1_000_000_000L;

    private static final int DEMAND_DECIMALS = 3;

    private Quantities() {}

    /** Refuses a quantity below a bound or beyond {@link #LIMIT}. */
    public static void atLeast(long least, long quantity, String name) {
        if (quantity < least || quantity > LIMIT) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + LIMIT + ", not " + quantity);
        }
    }

    /** Refuses a difference of 0 or beyond {@link #LIMIT}. */
    public static void not0(long difference) {
        if (difference == 0 || Math.abs(difference) > LIMIT) {
            throw new IllegalArgumentException("A difference is not 0 and at most " + LIMIT);
        }
    }

    /** Refuses a demand below 0 or with more than 3 decimals. */
    public static void demand(BigDecimal dailyDemand) {
        if (dailyDemand.signum() < 0
                || dailyDemand.stripTrailingZeros().scale() > DEMAND_DECIMALS
                || dailyDemand.compareTo(BigDecimal.valueOf(LIMIT)) > 0) {
            throw new IllegalArgumentException("Demand is at least 0 with at most 3 decimals, not " + dailyDemand);
        }
    }

    /** One entry per lot, in the order of first mention; the same lot with two expiry dates is refused. */
    public static List<LotUnits> merged(List<LotUnits> lots) {
        if (lots.isEmpty()) {
            throw new IllegalArgumentException("At least one lot is named");
        }
        Map<String, LotUnits> byLot = new LinkedHashMap<>();
        lots.forEach(lot -> byLot.merge(lot.lot(), lot, Quantities::sum));
        return List.copyOf(byLot.values());
    }

    /** One line per lot, in the order of first mention. */
    public static List<CountedLot> mergedCounts(List<CountedLot> lines) {
        Map<String, CountedLot> byLot = new LinkedHashMap<>();
        lines.forEach(line -> byLot.merge(line.lot(), line, CountedLot::plus));
        return List.copyOf(byLot.values());
    }

    private static LotUnits sum(LotUnits one, LotUnits other) {
        if (!Objects.equals(one.expiry(), other.expiry())) {
            throw new IllegalArgumentException("Lot " + one.lot() + " is named with two expiry dates");
        }
        return new LotUnits(one.lot(), one.expiry(), one.quantity() + other.quantity());
    }
}
