package io.tiaobo.inventory.stock.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The level of a stock item as the tables know it.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param version number of the item's last event, from 0
 * @param onHand dispensing units on the shelf
 * @param reserved units promised to transfers
 * @param onHold units on hold
 * @param usable units that may be dispensed or promised
 * @param inTransit units on their way here
 * @param minimum units below which the site counts as short
 * @param maximum units up to which it fills up
 * @param dailyDemand units a day
 * @param earliestExpiry first expiry among lots with stock; null if none
 * @param asOf when the level came about, UTC
 */
public record LevelView(
        String siteCode,
        String drugCode,
        long version,
        long onHand,
        long reserved,
        long onHold,
        long usable,
        long inTransit,
        long minimum,
        long maximum,
        BigDecimal dailyDemand,
        @Nullable LocalDate earliestExpiry,
        Instant asOf) {}
