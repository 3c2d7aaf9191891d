package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reference data from files (S2-12, S2-13): good lines are taken, bad ones named. */
class ImportIT extends RunningInventory {
    private static final String HEADER = SITES.lines().findFirst().orElseThrow() + "\n";

    private static String site(String code, String parent, String travel) {
        return code + ",名称,Name,VILLAGE_CLINIC,PRIVATE," + parent + ",450202,24.3,109.4," + travel
                + ",3,PREPAID,true\n";
    }

    @Test
    void takesTheSameFileTwiceAsUnchanged() {
        JsonNode again = post("/sites/import", "text/csv", "\uFEFF" + SITES);

        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        assertThat(again.path("accepted").asInt()).isZero();
    }

    @Test
    void takesGoodLinesAndNamesBadOnes() {
        String file = HEADER
                + site("V1", "H1", "40")
                + site("H1", "YG", "10")
                + site("V2", "NOWHERE", "5")
                + site("V3", "V2", "5")
                + site("V4", "H1", "soon")
                + site("V1", "H1", "1")
                + site("C1", "C2", "1")
                + site("C2", "C1", "1");

        JsonNode report = post("/sites/import", "text/csv", file);

        assertThat(report.path("accepted").asInt()).isEqualTo(2);
        assertThat(report.path("rejected").asInt()).isEqualTo(6);
        assertThat(report.path("errors")
                        .valueStream()
                        .map(error -> error.path("line").asInt()))
                .containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(report.path("errors").path(2).path("field").asString()).isEqualTo("travelMinutesToParent");
        assertThat(report.path("errors").path(2).path("value").asString()).isEqualTo("soon");
        assertThat(report.path("errors").path(0).path("reason").asString()).contains("NOWHERE");
    }

    @Test
    void refusesAFileWithoutAColumn() {
        var response = raw("/sites/import", "text/csv", "code,nameZh\nA,B\n");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(read(response).path("code").asString()).isEqualTo("COLUMN_MISSING");
    }

    /** Quantities are counted in dispensing units; another pack size would change their meaning. */
    @Test
    void keepsThePackSizeOfAStockedDrug() {
        String drug = newDrug();
        post(
                "/stock/YG/" + drug + "/receipts",
                "{\"source\":\"GIFT\",\"lots\":[{\"lot\":\"P\",\"expiry\":\"2030-01-01\",\"quantity\":6}]}");
        awaitProjection();
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get("/drugs/" + drug).path("packSize").asInt())
                                .isEqualTo(14));

        JsonNode report = post(
                "/drugs/import",
                "text/csv",
                DRUG_COLUMNS + drug + ",厄贝沙坦片,Irbesartan,G,true,false,片,tablet,28,ROOM,Sanofi,true\n");

        assertThat(report.path("errors").path(0).path("field").asString()).isEqualTo("packSize");
    }
}
