package io.tiaobo.transfer.sourcing.domain;

import io.tiaobo.runtime.domain.BusinessDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The settings of the donor search; data of a region, not code (S2-51).
 *
 * @param safetyDays days of demand a donor holds against surprises
 * @param travelLimits longest way by storage class; a class without an entry has no limit (S1-27)
 * @param coldLegs ways qualified for cold goods, written {@code DONOR>RECEIVER}
 * @param handling time from promise to departure, added to the way
 * @param longestUse the receiver is thought to use goods up within so many days at most
 */
public record SourcingPolicy(
        BigDecimal safetyDays,
        Map<String, Duration> travelLimits,
        Set<String> coldLegs,
        Duration handling,
        int longestUse) {
    /** Copies the collections. */
    public SourcingPolicy {
        travelLimits = Map.copyOf(travelLimits);
        coldLegs = Set.copyOf(coldLegs);
    }

    boolean coldChainHolds(Need need, String donor) {
        return !"COLD".equals(need.storageClass()) || coldLegs.contains(donor + ">" + need.siteCode());
    }

    boolean isTooFar(Need need, int travelMinutes) {
        Duration limit = travelLimits.get(need.storageClass());
        return limit != null && Duration.ofMinutes(travelMinutes).compareTo(limit) > 0;
    }

    /** When goods can be there, UTC. */
    public Instant arrival(Instant now, int travelMinutes) {
        return now.plus(handling).plus(Duration.ofMinutes(travelMinutes));
    }

    /** Day through which goods must be usable: the arrival plus the days the receiver needs to use them up. */
    public LocalDate usableThrough(Need need, int travelMinutes, long quantity) {
        LocalDate arrival = BusinessDate.of(arrival(need.at(), travelMinutes));
        return arrival.plusDays(daysToUse(quantity, need.dailyDemand()));
    }

    private long daysToUse(long quantity, BigDecimal dailyDemand) {
        if (dailyDemand.signum() <= 0) {
            return longestUse;
        }
        BigDecimal days = BigDecimal.valueOf(quantity).divide(dailyDemand, 0, RoundingMode.CEILING);
        return days.min(BigDecimal.valueOf(longestUse)).longValueExact();
    }
}
