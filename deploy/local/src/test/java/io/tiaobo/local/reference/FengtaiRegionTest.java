package io.tiaobo.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FengtaiRegionTest {
    private final Region region = FengtaiRegion.read();
    private final List<DrugV1> drugs = FengtaiRegion.drugs();

    @Test
    @DisplayName("puts Zhangjiafen under Yungang with sibling stations (S1-24)")
    void tellsTheTreeOfTheStory() {
        Map<String, SiteV1> sites =
                region.sites().stream().collect(Collectors.toMap(SiteV1::code, Function.identity()));

        assertThat(sites.get("FT-ZHANGJIAFEN")).satisfies(station -> {
            assertThat(station.nameZh()).isEqualTo("张家坟村社区卫生服务站");
            assertThat(station.parentCode()).isEqualTo("FT-YUNGANG");
        });
        assertThat(sites.get("FT-YUNGANG")).extracting(SiteV1::nameZh).isEqualTo("云岗社区卫生服务中心");
        assertThat(region.sites().stream().filter(site -> "FT-YUNGANG".equals(site.parentCode())))
                .hasSizeBetween(4, 5);
        Set<String> seen = new HashSet<>();
        for (SiteV1 site : region.sites()) {
            assertThat(site.parentCode() == null || seen.contains(site.parentCode()))
                    .isTrue();
            seen.add(site.code());
        }
    }

    @Test
    @DisplayName("has the three imported products with a selected generic in the same group (S1-01, S1-07)")
    void namesTheDrugsOfTheStory() {
        List<DrugV1> originators = drugs.stream().filter(DrugV1::originator).toList();

        assertThat(originators)
                .hasSize(3)
                .allSatisfy(originator -> assertThat(drugs.stream()
                                .filter(other ->
                                        other.genericGroup().equals(originator.genericGroup()) && other.selected()))
                        .hasSize(1));
        assertThat(drugs)
                .allSatisfy(drug ->
                        assertThat(drug.code()).matches("X[A-Z]\\d{2}[A-Z]{2}[A-Z]\\d{3}[A-Z]\\d{3}\\d{4}\\d{5}"));
        assertThat(drugs.stream().map(DrugV1::code).distinct()).hasSameSizeAs(drugs);
    }

    @Test
    @DisplayName("leaves Zhangjiafen without the three products and Yungang with more than it needs (S1-02, S1-26)")
    void startsWithTheShortageOfTheStory() {
        for (DrugV1 drug : drugs.stream().filter(DrugV1::originator).toList()) {
            OpeningStock station = stock("FT-ZHANGJIAFEN", drug);
            assertThat(station.onHand()).isZero();
            assertThat(station.minimum())
                    .as("no limits: only somebody asking in vain shows it")
                    .isZero();
            OpeningStock centre = stock("FT-YUNGANG", drug);
            assertThat(centre.onHand()).isGreaterThan(2 * centre.minimum());
        }
    }

    @Test
    @DisplayName(
            "has prices and met volumes for the three products, so that policy does not forbid them (S1-35, S2-06)")
    void knowsPricesAndVolumes() {
        String settings = RegionSettings.of("fengtai", 2026).stream()
                .map(RegionSettings.Post::body)
                .collect(Collectors.joining("\n"));

        assertThat(settings).contains("43.41,9.80").doesNotContain("{year}");
        for (DrugV1 drug : drugs.stream().filter(DrugV1::originator).toList()) {
            assertThat(settings)
                    .contains("FT-ZHANGJIAFEN," + drug.code(), "\"genericGroup\":\"" + drug.genericGroup() + "\"");
        }
    }

    @Test
    void startsNobodyBelowTheMinimum() {
        assertThat(region.stock()).allSatisfy(item -> assertThat(item.onHand()).isGreaterThanOrEqualTo(item.minimum()));
    }

    private OpeningStock stock(String site, DrugV1 drug) {
        return region.stock().stream()
                .filter(item -> item.siteCode().equals(site) && item.drugCode().equals(drug.code()))
                .findFirst()
                .orElseThrow();
    }
}
