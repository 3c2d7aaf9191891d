package io.tiaobo.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementLinesTest {
    private static final Instant LATE_EVENING_UTC = Instant.parse("2026-11-22T20:00:00Z");

    @Test
    void receivesBeforeItConfiguresWithIdsAndDatesThatRepeat() {
        OpeningStock item =
                new OpeningStock("FT-A", "DRUG", 28, 112, new BigDecimal("1.5"), List.of(new OpeningLot("L1", 10, 60)));
        Region region = new Region("fengtai", "丰台", List.of(), List.of(item));

        assertThat(MovementLines.of(region, LATE_EVENING_UTC))
                .containsExactly(
                        // In Shanghai it is already the 23rd.
                        "{\"id\":\"ref-R/FT-A/DRUG\",\"type\":\"RECEIVE\",\"siteCode\":\"FT-A\",\"drugCode\":\"DRUG\","
                                + "\"occurredAt\":\"2026-11-22T20:00:00Z\",\"source\":\"OPENING\","
                                + "\"lots\":[{\"lot\":\"L1\",\"expiry\":\"2026-12-03\",\"quantity\":60}]}",
                        "{\"id\":\"ref-C/FT-A/DRUG\",\"type\":\"CONFIGURE\",\"siteCode\":\"FT-A\",\"drugCode\":\"DRUG\","
                                + "\"occurredAt\":\"2026-11-22T20:00:00Z\","
                                + "\"minimum\":28,\"maximum\":112,\"dailyDemand\":\"1.5\"}");
    }

    @Test
    void onlyConfiguresAnEmptyShelf() {
        OpeningStock item = new OpeningStock("FT-A", "DRUG", 28, 112, BigDecimal.ONE, List.of());
        Region region = new Region("fengtai", "丰台", List.of(), List.of(item));

        assertThat(MovementLines.of(region, LATE_EVENING_UTC))
                .singleElement()
                .asString()
                .contains("CONFIGURE");
    }

    @Test
    void keepsEveryIdWithinSixtyFourVisibleCharacters() {
        Region region = LiuzhouRegion.generate(FengtaiRegion.drugs());

        assertThat(MovementLines.of(region, LATE_EVENING_UTC))
                .hasSizeBetween(20_000, 40_000)
                .allSatisfy(line -> assertThat(line).matches("\\{\"id\":\"[!-~]{1,64}?\",.*"));
    }
}
