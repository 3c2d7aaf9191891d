package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Counting the shelf, and what a period adds up to, over HTTP. */
class StocktakeIT extends RunningInventory {
    private static final String RECEIPT = """
            {"source":"PURCHASE","lots":[{"lot":"L1","expiry":"2030-01-01","quantity":20},
             {"lot":"L2","expiry":"2030-06-01","quantity":10}]}""";

    @Test
    @DisplayName("S2-16, S2-19: a count belongs to its sheet; the period adds up and says how often the book was right")
    void countsAgainstTheSheetAndReconciles() {
        String drug = newDrug();
        String item = "/stock/ZJF/" + drug;
        post(item + "/receipts", RECEIPT);
        awaitProjection();
        JsonNode sheet = get("/count-sheets/ZJF?drug=" + drug);
        assertThat(sheet.size()).isEqualTo(2);
        long position = sheet.path(0).path("position").asLong();
        post(item + "/dispenses", "{\"quantity\":5}");

        JsonNode answer = post(
                item + "/counts",
                "{\"position\":" + position + ",\"blind\":true,\"lots\":[{\"lot\":\"L1\",\"counted\":18},"
                        + "{\"lot\":\"L2\",\"counted\":10}]}");

        assertThat(answer.path("details").path("lost").asString()).isEqualTo("2");
        assertThat(level("ZJF", drug).path("onHand").asLong())
                .as("30 less 2 missing less 5 given during the count")
                .isEqualTo(23);
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"));
        JsonNode line = line(get("/reconciliations/ZJF?from=" + today + "&to=" + today), drug);
        assertThat(line.path("received").asLong()).isEqualTo(30);
        assertThat(line.path("dispensed").asLong()).isEqualTo(5);
        assertThat(line.path("adjusted").asLong()).isEqualTo(-2);
        assertThat(line.path("closing").asLong()).isEqualTo(23);
        assertThat(line.path("countedLots").asLong()).isEqualTo(2);
        assertThat(line.path("matchingLots").asLong()).isOne();
        JsonNode later = line(get("/reconciliations/ZJF?from=" + today.plusDays(1) + "&to=" + today.plusDays(1)), drug);
        assertThat(later.path("opening").asLong()).isEqualTo(23);
        assertThat(get("/ledger?site=ZJF&size=200").toString()).contains("STOCK_COUNTED", "STOCKTAKE_LOSS");
    }

    @Test
    void refusesACountThatCannotBe() {
        String drug = newDrug();
        String item = "/stock/ZJF/" + drug;
        post(item + "/receipts", RECEIPT);
        awaitProjection();

        assertThat(count(item, 99, "L1", 1).statusCode()).isEqualTo(400);
        assertThat(count(item, 0, "NOPE", 0).statusCode())
                .as("a lot nobody has, counted as nothing, agrees")
                .isEqualTo(200);
        post(item + "/dispenses", "{\"quantity\":15}");
        HttpResponse<String> tooLate = count(item, 0, "L1", 10);
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(read(tooLate).path("code").asString()).isEqualTo("INSUFFICIENT_STOCK");
    }

    /** S1-02: asked for and not there, told without a patient. */
    @Test
    void recordsWhatWasAskedForAndNotThere() {
        String drug = newDrug();
        String path = "/stock/ZJF/" + drug + "/unmet-demands";

        assertThat(post(path, "{\"quantity\":14}").path("accepted").asBoolean()).isTrue();
        post("/stock/ZJF/" + drug + "/receipts", RECEIPT);
        assertThat(read(raw(path, "application/json", "{\"quantity\":14}"))
                        .path("code")
                        .asString())
                .isEqualTo("IN_STOCK");
        awaitProjection();
        assertThat(get("/stock/ZJF/" + drug + "/movements").toString()).contains("DISPENSE_REFUSED");
    }

    private HttpResponse<String> count(String item, long position, String lot, long counted) {
        return raw(
                item + "/counts",
                "application/json",
                "{\"position\":" + position + ",\"blind\":false,\"lots\":[{\"lot\":\"" + lot + "\",\"counted\":"
                        + counted + "}]}");
    }

    private static JsonNode line(JsonNode reconciliation, String drug) {
        for (JsonNode line : reconciliation.path("lines")) {
            if (line.path("drugCode").asString().equals(drug)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + drug + " in " + reconciliation);
    }
}
