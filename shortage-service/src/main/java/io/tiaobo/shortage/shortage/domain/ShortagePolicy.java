package io.tiaobo.shortage.shortage.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a site is short, how much it needs, how urgent that is, and when it is over. Pure; all quantities in units. */
public final class ShortagePolicy {
    private static final int URGENT_DAYS_LEFT = 3;

    private ShortagePolicy() {}

    /**
     * Why a level alone makes a shortage; empty if it does not. A drug the site does not stock (minimum, maximum and demand 0)
     * is never short by its level. What is already on its way and fills the site up is not asked for again.
     */
    public static Optional<Cause> causeOf(ShelfLevel level) {
        if (level.coming() >= fillUpTo(level)) {
            return Optional.empty();
        }
        if (level.usable() < level.minimum()) {
            return Optional.of(Cause.BELOW_MINIMUM);
        }
        return lastsDays(level.coming(), level, level.leadTimeDays())
                ? Optional.empty()
                : Optional.of(Cause.BELOW_LEAD_TIME);
    }

    /** Units that would end the shortage: what was asked for, or what fills the site up, whichever is more; at least 1. */
    public static long need(ShelfLevel level, long requested) {
        return Math.max(1, Math.max(requested, fillUpTo(level) - level.coming()));
    }

    /**
     * How urgent it is (S1-04).
     *
     * @param patientDaysLeft days of medicine a waiting patient still holds; null when nobody is known to wait
     */
    public static Urgency urgency(ShelfLevel level, @Nullable Integer patientDaysLeft) {
        if (patientDaysLeft != null && patientDaysLeft <= 0) {
            return Urgency.CRITICAL;
        }
        boolean patientSoonWithout = patientDaysLeft != null && patientDaysLeft <= URGENT_DAYS_LEFT;
        boolean empty = level.usable() <= 0 || !lastsDays(level.coming(), level, 1);
        return patientSoonWithout || empty ? Urgency.URGENT : Urgency.ROUTINE;
    }

    /**
     * Whether the shelf is back: what was asked for is there, and so are the minimum and the lead time's consumption, each with
     * one day's demand on top so that the next dispense does not declare the next shortage. Never more than the site's maximum.
     */
    public static boolean restocked(ShelfLevel level, long asked) {
        long full = fillUpTo(level);
        long above = Math.min(full, level.minimum() + units(level, 1));
        long untilDelivery = Math.min(full, units(level, level.leadTimeDays() + 1));
        return level.usable() >= Math.max(1, Math.max(asked, above)) && level.coming() >= untilDelivery;
    }

    /** Where a delivery should bring the site: its maximum, but never below what its own rules call short. */
    private static long fillUpTo(ShelfLevel level) {
        return Math.max(level.maximum(), Math.max(level.minimum(), units(level, level.leadTimeDays())));
    }

    private static boolean lastsDays(long units, ShelfLevel level, int days) {
        return BigDecimal.valueOf(units).compareTo(level.dailyDemand().multiply(BigDecimal.valueOf(days))) >= 0;
    }

    private static long units(ShelfLevel level, int days) {
        return level.dailyDemand()
                .multiply(BigDecimal.valueOf(days))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
