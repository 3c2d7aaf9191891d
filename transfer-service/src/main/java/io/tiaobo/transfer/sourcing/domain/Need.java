package io.tiaobo.transfer.sourcing.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param id transfer
 * @param siteCode receiving site
 * @param quantity units still needed, above 0
 * @param urgency its class
 * @param usable receiver's usable units
 * @param dailyDemand receiver's demand, units a day
 * @param storageClass {@code ROOM}, {@code COOL} or {@code COLD}
 * @param tried sites that were asked before and give no more
 * @param sharing false when the surplus need not be left to others any longer (it was, once, and nobody took it)
 * @param at moment of the search, UTC
 */
public record Need(
        String id,
        String siteCode,
        long quantity,
        Urgency urgency,
        long usable,
        BigDecimal dailyDemand,
        String storageClass,
        Set<String> tried,
        boolean sharing,
        Instant at) {
    /** Copies the tried sites. */
    public Need {
        tried = Set.copyOf(tried);
    }

    Claim asClaim() {
        Long days = KeepStock.daysOf(usable, dailyDemand);
        return new Claim(id, siteCode, urgency, days == null ? Long.MAX_VALUE : days, quantity);
    }
}
