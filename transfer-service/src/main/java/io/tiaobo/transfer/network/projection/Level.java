package io.tiaobo.transfer.network.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the donor search knows of one drug at one site.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param version a higher one replaces a lower one
 * @param usable units that may be dispensed or promised
 * @param minimum the site's minimum, units
 * @param dailyDemand units a day
 * @param earliestExpiry first expiry among its lots; null when nothing expires
 * @param asOf when the level came about, UTC
 */
public record Level(
        String siteCode,
        String drugCode,
        long version,
        long usable,
        long minimum,
        BigDecimal dailyDemand,
        @Nullable LocalDate earliestExpiry,
        Instant asOf) {}
