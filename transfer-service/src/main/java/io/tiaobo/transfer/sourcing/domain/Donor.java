package io.tiaobo.transfer.sourcing.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site that may be asked, with all that the decision needs to know.
 *
 * @param route donor, tier and way
 * @param usable units it can give away or dispense now
 * @param promised units already requested from it by transfers and not yet taken off {@code usable}
 * @param minimum its minimum, units
 * @param dailyDemand its demand, units a day
 * @param waiting units its own waiting patients are to get
 * @param earliestExpiry first expiry among its lots; null when nothing expires
 * @param rivals other needs that wait for its surplus
 */
public record Donor(
        Route route,
        long usable,
        long promised,
        long minimum,
        BigDecimal dailyDemand,
        long waiting,
        @Nullable LocalDate earliestExpiry,
        List<Claim> rivals) {
    /** Copies the rivals. */
    public Donor {
        rivals = List.copyOf(rivals);
    }

    /** Units not promised to anybody. */
    public long free() {
        return Math.max(0, usable - promised);
    }

    String code() {
        return route.donor().code();
    }
}
