package io.tiaobo.shortage.shortage.domain;

import java.math.BigDecimal;

/**
 * What is known of one drug at one site when a rule decides. All quantities are dispensing units.
 *
 * @param usable units that may be dispensed now
 * @param inTransit units on their way to the site
 * @param minimum units below which the site counts as short; 0 when it does not stock the drug
 * @param maximum units up to which the site fills up
 * @param dailyDemand units a day; 0 means no consumption is known
 * @param leadTimeDays days from ordering to delivery by the regular route; 0 while the site is not known yet
 * @param known false if no stock level was received yet and only {@code usable} means something
 */
public record ShelfLevel(
        long usable,
        long inTransit,
        long minimum,
        long maximum,
        BigDecimal dailyDemand,
        int leadTimeDays,
        boolean known) {
    /** The same level with newer knowledge of what is usable. */
    public ShelfLevel withUsable(long newerUsable) {
        return new ShelfLevel(newerUsable, inTransit, minimum, maximum, dailyDemand, leadTimeDays, known);
    }

    /** Units there or on their way. */
    public long coming() {
        return usable + inTransit;
    }
}
