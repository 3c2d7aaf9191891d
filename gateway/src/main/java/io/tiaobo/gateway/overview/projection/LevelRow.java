package io.tiaobo.gateway.overview.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The level of a drug at a site.
 *
 * @param drugCode drug
 * @param drugName its name in the reader's language
 * @param unit dispensing unit in the reader's language
 * @param usable units usable now
 * @param onHand units on the shelf
 * @param reserved units promised to transfers
 * @param onHold units on hold
 * @param inTransit units on their way here
 * @param minimum site's minimum
 * @param maximum site's maximum
 * @param dailyDemand units a day
 * @param earliestExpiry first expiry; null without stock
 * @param asOf when it came about, UTC
 * @param shortUrgency urgency of the open shortage; null when there is none
 */
public record LevelRow(
        String drugCode,
        String drugName,
        String unit,
        long usable,
        long onHand,
        long reserved,
        long onHold,
        long inTransit,
        long minimum,
        long maximum,
        BigDecimal dailyDemand,
        @Nullable LocalDate earliestExpiry,
        Instant asOf,
        @Nullable String shortUrgency) {}
