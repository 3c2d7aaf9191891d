package io.tiaobo.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiuzhouRegionTest {
    private final Region region = LiuzhouRegion.generate(FengtaiRegion.drugs());
    private final Map<String, SiteV1> sites =
            region.sites().stream().collect(Collectors.toMap(SiteV1::code, Function.identity()));

    @Test
    @DisplayName("has exactly 896 village clinics below three tiers (S2-12, S2-44)")
    void hasTheSitesOfTheCity() {
        Map<String, Long> counts =
                region.sites().stream().collect(Collectors.groupingBy(SiteV1::kind, Collectors.counting()));

        assertThat(counts)
                .containsOnly(
                        Map.entry("CITY_WAREHOUSE", 1L),
                        Map.entry("COUNTY_DEPOT", 10L),
                        Map.entry("TOWNSHIP_HOSPITAL", 90L),
                        Map.entry("VILLAGE_CLINIC", 896L));
    }

    @Test
    @DisplayName("has over 70 % of the clinics more than 30 minutes from their hospital (S2-23)")
    void isHilly() {
        List<SiteV1> clinics = clinics();

        long far = clinics.stream()
                .filter(clinic -> clinic.travelMinutesToParent() > 30)
                .count();
        assertThat((double) far / clinics.size()).isBetween(0.70, 0.85);
    }

    @Test
    @DisplayName("hangs every site under the tier above, parents first (S2-44)")
    void isATreeInImportOrder() {
        Map<String, String> above = Map.of(
                "COUNTY_DEPOT",
                "CITY_WAREHOUSE",
                "TOWNSHIP_HOSPITAL",
                "COUNTY_DEPOT",
                "VILLAGE_CLINIC",
                "TOWNSHIP_HOSPITAL");
        Set<String> seen = new HashSet<>();
        for (SiteV1 site : region.sites()) {
            if (site.parentCode() != null) {
                assertThat(seen).contains(site.parentCode());
                assertThat(sites.get(site.parentCode()))
                        .extracting(SiteV1::kind)
                        .isEqualTo(above.get(site.kind()));
            }
            assertThat(seen.add(site.code())).as("unique code").isTrue();
            assertThat(site.code()).matches("[A-Z0-9-]{1,32}");
        }
        assertThat(clinics().stream().map(SiteV1::parentCode).distinct()).hasSize(90);
    }

    @Test
    void startsOnlyAHandfulOfShelvesBelowTheirMinimum() {
        List<OpeningStock> below = region.stock().stream()
                .filter(item -> item.onHand() < item.minimum())
                .toList();

        assertThat(below).extracting(OpeningStock::siteCode).containsExactlyElementsOf(LiuzhouStock.SHORT_CLINICS);
        assertThat(region.stock()).allSatisfy(item -> {
            assertThat(item.onHand()).isBetween(1L, item.maximum());
            assertThat(item.minimum()).isBetween(1L, item.maximum() - 1);
            assertThat(item.dailyDemand()).isGreaterThan(BigDecimal.ZERO);
            assertThat(item.lots())
                    .allSatisfy(lot -> assertThat(lot.daysToExpiry()).isGreaterThan(90));
            assertThat(item.lots().stream().map(OpeningLot::lot).distinct()).hasSameSizeAs(item.lots());
        });
    }

    @Test
    @DisplayName(
            "covers every item that is not short for longer than its lead time, so that loading declares no shortage")
    void lastsLongerThanTheLeadTime() {
        assertThat(region.stock().stream().filter(item -> item.onHand() >= item.minimum()))
                .allSatisfy(item -> {
                    SiteV1 site = java.util.Objects.requireNonNull(sites.get(item.siteCode()));
                    assertThat(BigDecimal.valueOf(item.onHand()))
                            .isGreaterThan(item.dailyDemand().multiply(BigDecimal.valueOf(site.leadTimeDays())));
                });
    }

    @Test
    void carriesAboutTwentyDrugsAndEachItemOnce() {
        assertThat(region.stock().stream().map(OpeningStock::drugCode).distinct())
                .hasSize(20);
        assertThat(region.stock().stream()
                        .map(item -> item.siteCode() + "/" + item.drugCode())
                        .distinct())
                .hasSameSizeAs(region.stock());
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(LiuzhouRegion.generate(FengtaiRegion.drugs())).isEqualTo(region);
    }

    private List<SiteV1> clinics() {
        return region.sites().stream()
                .filter(site -> site.kind().equals("VILLAGE_CLINIC"))
                .toList();
    }
}
