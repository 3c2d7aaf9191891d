package io.tiaobo.transfer.config;

import io.tiaobo.transfer.sourcing.domain.SourcingPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tiaobo.sourcing.*}.
 *
 * @param safetyDays days of demand a donor holds against surprises
 * @param travelLimits longest way by storage class, for example {@code COLD: 2h}; a class without an entry has no limit
 * @param coldLegs ways qualified for cold goods, {@code DONOR>RECEIVER}
 * @param handling time from promise to departure
 * @param longestUse most days a receiver is thought to need to use goods up
 */
@ConfigurationProperties("tiaobo.sourcing")
record SourcingSettings(
        @DefaultValue("7") BigDecimal safetyDays,
        @DefaultValue Map<String, Duration> travelLimits,
        @DefaultValue Set<String> coldLegs,
        @DefaultValue("4h") Duration handling,
        @DefaultValue("60") int longestUse) {
    SourcingPolicy policy() {
        return new SourcingPolicy(safetyDays, travelLimits, coldLegs, handling, longestUse);
    }
}
