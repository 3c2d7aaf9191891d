package io.tiaobo.transfer.sourcing.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds donors and needs for tests; what is not said is harmless. */
final class Donors {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final SourcingPolicy POLICY =
            new SourcingPolicy(BigDecimal.valueOf(7), Map.of(), Set.of(), Duration.ofHours(4), 60);

    private Donors() {}

    static Need need(long quantity) {
        return need(quantity, Urgency.URGENT, "ROOM", Set.of());
    }

    static Need need(long quantity, Urgency urgency, String storageClass, Set<String> tried) {
        return new Need("T/S/D/1", "S", quantity, urgency, 0, BigDecimal.valueOf(2), storageClass, tried, true, NOW);
    }

    static Donor donor(String code, Tier tier, long usable) {
        return donor(code, tier, usable, 0, 20, null, List.of());
    }

    static Donor donor(
            String code,
            Tier tier,
            long usable,
            int demand,
            int travelMinutes,
            @Nullable LocalDate expiry,
            List<Claim> rivals) {
        Site site = new Site(code, code + "中心", code, "COMMUNITY_CENTRE", null, "1", 0, 7, true);
        return new Donor(
                new Route(site, tier, travelMinutes), usable, 0, 0, BigDecimal.valueOf(demand), 0, expiry, rivals);
    }
}
