package io.tiaobo.transfer.sourcing.domain;

import static io.tiaobo.transfer.sourcing.domain.Donors.POLICY;
import static io.tiaobo.transfer.sourcing.domain.Donors.donor;
import static io.tiaobo.transfer.sourcing.domain.Donors.need;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DonorSearchTest {
    private static final Words YUNGANG = new Words("云岗社区卫生服务中心", "Yungang centre", "片", "tablet");

    @Test
    @DisplayName("S1-29, S1-26, A4: the parent has 120, keeps 84 = 14 days, gives 20")
    void givesOnlyWhatTheDonorCanSpare() {
        DonorPlan plan = search(need(20), donor("YUNGANG", Tier.PARENT, 120, 6, 15, null, List.of()));

        DonorCandidate parent = plan.candidates().get(0);
        assertThat(parent.keepStock()).isEqualTo(84);
        assertThat(parent.keepDays()).isEqualTo(14);
        assertThat(parent.offer()).isEqualTo(20);
        Explanation why = Explanation.of(parent, YUNGANG);
        assertThat(why.zh()).isEqualTo("云岗社区卫生服务中心有 120 片，自留 84 片（14 天），调出 20 片");
        assertThat(why.en()).isEqualTo("Yungang centre has 120 tablets, keeps 84 (14 days), gives 20");
    }

    @Test
    @DisplayName("S1-23, S1-24: tiers are asked in order and a need may be shared by several donors")
    void asksTierAfterTier() {
        DonorPlan plan = search(
                need(30),
                donor("CITY", Tier.CITY_WAREHOUSE, 500),
                donor("DEPOT", Tier.COUNTY_DEPOT, 15),
                donor("SIBLING", Tier.SIBLING, 5),
                donor("PARENT", Tier.PARENT, 8));

        assertThat(plan.chosen())
                .extracting(DonorCandidate::siteCode)
                .containsExactly("PARENT", "SIBLING", "DEPOT", "CITY");
        assertThat(plan.chosen()).extracting(DonorCandidate::offer).containsExactly(8L, 5L, 15L, 2L);
        assertThat(plan.covered()).isEqualTo(30);
    }

    @Test
    @DisplayName("S1-28, S1-06: inside a tier enough surplus, then travel, expiry fit, days left, code")
    void ranksSiblings() {
        LocalDate soon = LocalDate.of(2026, 11, 24);
        DonorPlan plan = search(
                need(10),
                donor("E-CODE", Tier.SIBLING, 10, 0, 30, null, List.of()),
                donor("D-DAYS", Tier.SIBLING, 40, 1, 30, null, List.of()),
                donor("C-EXPIRY", Tier.SIBLING, 40, 0, 30, soon, List.of()),
                donor("B-NEAR", Tier.SIBLING, 40, 0, 10, soon, List.of()),
                donor("A-TOO-LITTLE", Tier.SIBLING, 9, 0, 1, null, List.of()));

        assertThat(plan.candidates()).extracting(DonorCandidate::siteCode).startsWith("B-NEAR");
        assertThat(plan.chosen()).hasSize(1);
        DonorPlan others = search(
                need(10),
                donor("E-CODE", Tier.SIBLING, 10, 0, 30, null, List.of()),
                donor("D-CODE", Tier.SIBLING, 10, 0, 30, null, List.of()),
                donor("C-DAYS", Tier.SIBLING, 40, 1, 30, null, List.of()),
                donor("B-EXPIRY", Tier.SIBLING, 40, 0, 30, soon, List.of()));
        assertThat(others.chosen()).extracting(DonorCandidate::siteCode).containsExactly("D-CODE");
    }

    @Test
    void saysWhyEachOtherSiteGivesNothing() {
        Site closed = new Site("CLOSED", "关", "closed", "COMMUNITY_CENTRE", null, "1", 0, 7, false);
        Donor inactive = new Donor(new Route(closed, Tier.SIBLING, 1), 100, 0, 0, BigDecimal.ZERO, 0, null, List.of());
        DonorPlan plan = search(
                need(5, Urgency.URGENT, "ROOM", Set.of("TRIED")),
                inactive,
                donor("TRIED", Tier.SIBLING, 100),
                donor("EMPTY", Tier.SIBLING, 0),
                donor("KEEPS", Tier.SIBLING, 14, 1, 20, null, List.of()),
                donor("GIVES", Tier.SIBLING, 5),
                donor("LATE", Tier.CITY_WAREHOUSE, 500));

        assertThat(reasons(plan))
                .containsOnly(
                        Map.entry("CLOSED", Reason.SITE_INACTIVE),
                        Map.entry("TRIED", Reason.ALREADY_TRIED),
                        Map.entry("EMPTY", Reason.NO_STOCK),
                        Map.entry("KEEPS", Reason.KEEPS_OWN_STOCK),
                        Map.entry("GIVES", Reason.CHOSEN),
                        Map.entry("LATE", Reason.NEED_COVERED));
        plan.candidates().forEach(candidate -> {
            Explanation why = Explanation.of(candidate, YUNGANG);
            assertThat(why.zh()).startsWith("云岗社区卫生服务中心").hasSizeGreaterThan(12);
            assertThat(why.en()).startsWith("Yungang centre ").hasSizeGreaterThan(20);
        });
    }

    @Test
    @DisplayName("S1-27: cold goods travel only over qualified ways, and no goods farther than their class allows")
    void keepsTheColdChain() {
        SourcingPolicy policy = new SourcingPolicy(
                BigDecimal.ONE,
                Map.of("COLD", Duration.ofMinutes(60), "COOL", Duration.ofMinutes(30)),
                Set.of("QUALIFIED>S", "FAR>S"),
                Duration.ofHours(1),
                60);
        List<Donor> donors = List.of(
                donor("PLAIN", Tier.PARENT, 50),
                donor("QUALIFIED", Tier.SIBLING, 3, 0, 60, null, List.of()),
                donor("FAR", Tier.CITY_WAREHOUSE, 50, 0, 61, null, List.of()));

        assertThat(reasons(DonorSearch.run(need(5, Urgency.ROUTINE, "COLD", Set.of()), donors, policy)))
                .containsOnly(
                        Map.entry("PLAIN", Reason.COLD_CHAIN_NOT_QUALIFIED),
                        Map.entry("QUALIFIED", Reason.CHOSEN),
                        Map.entry("FAR", Reason.TOO_FAR));
        assertThat(reasons(DonorSearch.run(need(5, Urgency.ROUTINE, "COOL", Set.of()), donors, policy)))
                .containsEntry("PLAIN", Reason.CHOSEN)
                .containsEntry("QUALIFIED", Reason.TOO_FAR);
    }

    @Test
    @DisplayName("domain-facts 4.6: keep-stock of ten days reproduces equal run-out, q = 20 of 100")
    void meetsTheEqualRunOutVector() {
        SourcingPolicy tenDays = new SourcingPolicy(BigDecimal.valueOf(3), Map.of(), Set.of(), Duration.ZERO, 60);

        DonorPlan plan =
                DonorSearch.run(need(1000), List.of(donor("J", Tier.PARENT, 100, 8, 10, null, List.of())), tenDays);

        assertThat(plan.covered()).isEqualTo(20);
    }

    @Test
    @DisplayName("K = max(min, safety + demand x lead time, committed), parts of a unit rounded up")
    void keepsTheLargestOfThree() {
        BigDecimal demand = new BigDecimal("1.001");
        assertThat(KeepStock.units(5, demand, BigDecimal.ONE, 9, 0)).isEqualTo(11);
        assertThat(KeepStock.units(50, demand, BigDecimal.ONE, 9, 0)).isEqualTo(50);
        assertThat(KeepStock.units(50, demand, BigDecimal.ONE, 9, 70)).isEqualTo(70);
        assertThat(KeepStock.daysOf(11, demand)).isEqualTo(10);
        assertThat(KeepStock.daysOf(11, BigDecimal.ZERO)).isNull();
    }

    @Test
    void countsUnitsPromisedElsewhereAsGone() {
        Site site = new Site("P", "P", "P", "COMMUNITY_CENTRE", null, "1", 0, 0, true);
        Donor donor = new Donor(new Route(site, Tier.PARENT, 5), 30, 25, 0, BigDecimal.ZERO, 2, null, List.of());

        DonorCandidate candidate = search(need(20), donor).candidates().get(0);

        assertThat(candidate.usable()).isEqualTo(5);
        assertThat(candidate.offer()).isEqualTo(3);
        assertThat(Explanation.of(candidate, YUNGANG).en()).contains("beside 25 promised elsewhere");
    }

    @Test
    @DisplayName("S1-18: scarce surplus is left to a more urgent site, and taken when that need is gone")
    void leavesScarceSurplusToTheMoreUrgent() {
        Claim urgent = new Claim("T/OTHER", "OTHER", Urgency.CRITICAL, 0, 10);
        Donor donor = donor("PARENT", Tier.PARENT, 10, 0, 5, null, List.of(urgent));

        DonorPlan plan = search(need(5), donor);
        assertThat(reasons(plan)).containsEntry("PARENT", Reason.SHARE_LIMIT);
        assertThat(plan.leftToOthers()).isTrue();

        Need outranks = need(5, Urgency.CRITICAL, "ROOM", Set.of());
        assertThat(search(outranks, donor).covered()).isEqualTo(5);
    }

    private static DonorPlan search(Need need, Donor... donors) {
        return DonorSearch.run(need, List.of(donors), POLICY);
    }

    private static Map<String, Reason> reasons(DonorPlan plan) {
        return plan.candidates().stream()
                .collect(java.util.stream.Collectors.toMap(DonorCandidate::siteCode, DonorCandidate::reason));
    }
}
