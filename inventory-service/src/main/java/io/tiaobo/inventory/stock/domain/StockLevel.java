package io.tiaobo.inventory.stock.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The whole level of a stock item after an event; every event carries it, so that readers need no look-up.
 *
 * @param onHand dispensing units on the shelf: usable + reserved + on hold + expired
 * @param reserved units promised and still on the shelf
 * @param onHold units that may not be used for now
 * @param usable units in date, neither promised nor on hold
 * @param inTransit units on their way to this site
 * @param minimum units below which the site counts as short
 * @param maximum units up to which it fills up
 * @param dailyDemand units a day, at most 3 decimals
 * @param earliestExpiry first expiry among lots with stock; null if none
 */
public record StockLevel(
        long onHand,
        long reserved,
        long onHold,
        long usable,
        long inTransit,
        long minimum,
        long maximum,
        BigDecimal dailyDemand,
        @Nullable LocalDate earliestExpiry) {}
