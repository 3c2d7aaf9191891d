package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the people at the counter see. */
class StockApiIT extends RunningInventory {
    private static String receipt(String lot, long quantity, String occurredAt) {
        return "{\"source\":\"PURCHASE\",\"lots\":[{\"lot\":\"" + lot + "\",\"expiry\":\"2030-01-01\",\"quantity\":"
                + quantity + "}]" + occurredAt + "}";
    }

    @Test
    void saysWhatWasGivenFromWhichLot() {
        String drug = newDrug();
        post("/stock/ZJF/" + drug + "/receipts", receipt("L1", 5, ""));

        JsonNode answer = post("/stock/ZJF/" + drug + "/dispenses", "{\"quantity\":3}");

        assertThat(answer.path("accepted").asBoolean()).isTrue();
        assertThat(answer.path("details").path("lots").asString()).isEqualTo("L1=3");
        assertThat(level("ZJF", drug).path("lots").path(0).path("onHand").asLong())
                .isEqualTo(2);
    }

    /** S1-02: refused, recorded, and visible in the ledger. */
    @Test
    void recordsARefusedDispense() {
        String drug = newDrug();

        HttpResponse<String> refused = raw("/stock/ZJF/" + drug + "/dispenses", "application/json", "{\"quantity\":3}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).path("code").asString()).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(read(refused).path("detail").asString()).contains("3 needed, 0 usable");
        awaitProjection();
        JsonNode line = get("/stock/ZJF/" + drug + "/movements").path("items").path(0);
        assertThat(line.path("kind").asString()).isEqualTo("DISPENSE_REFUSED");
        assertThat(line.path("quantity").asLong()).isEqualTo(3);
    }

    /** The client's retry without a time of its own is still the same request (I15). */
    @Test
    void repeatedRequestHasOneEffect() {
        String drug = newDrug();
        post("/stock/ZJF/" + drug + "/receipts", receipt("L1", 5, ""));
        for (int i = 0; i < 3; i++) {
            send(request("/stock/ZJF/" + drug + "/dispenses")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", drug)
                    .POST(BodyPublishers.ofString("{\"quantity\":2}"))
                    .build());
        }

        assertThat(level("ZJF", drug).path("onHand").asLong()).isEqualTo(3);
    }

    @Test
    void rebuildsTheLevelOfAPastMoment() {
        String drug = newDrug();
        Instant yesterday = clock.instant().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        post("/stock/ZJF/" + drug + "/receipts", receipt("L1", 5, ",\"occurredAt\":\"" + yesterday + "\""));
        post("/stock/ZJF/" + drug + "/dispenses", "{\"quantity\":2}");
        awaitProjection();

        assertThat(get("/stock/ZJF/" + drug + "?asOf=" + yesterday.plusSeconds(1))
                        .path("usable")
                        .asLong())
                .isEqualTo(5);
        assertThat(get("/stock/ZJF/" + drug + "?asOf=" + yesterday.minusSeconds(1))
                        .path("onHand")
                        .asLong())
                .isZero();
        assertThat(get("/stock/ZJF/" + drug + "?asOf=" + clock.instant())
                        .path("onHand")
                        .asLong())
                .isEqualTo(3);
        assertThat(shelf(drug, yesterday.plusSeconds(1)))
                .as("the same, asked for the whole site")
                .contains("\"onHand\":5", "\"usable\":5");
        assertThat(shelf(drug, clock.instant())).contains("\"onHand\":3");
        assertThat(shelf(drug, yesterday.minusSeconds(1))).as("not there yet").isEmpty();
    }

    private String shelf(String drug, Instant asOf) {
        return get("/ledger/shelves?site=ZJF&asOf=" + asOf)
                .valueStream()
                .filter(shelf -> shelf.path("drugCode").asString().equals(drug))
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    @Test
    void refusesWhatMakesNoSense() {
        String drug = newDrug();
        String path = "/stock/ZJF/" + drug;

        assertThat(raw(path + "/dispenses", "application/json", "{\"quantity\":0}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw(path + "/dispenses", "application/json", "{\"quantity\":1,\"patient\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw(path + "/dispenses", "application/json", "{\"quantity\":1.5}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw(
                                path + "/receipts",
                                "application/json",
                                receipt("A", 1, ",\"occurredAt\":\"2020-01-01T00:00:00Z\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw(
                                path + "/adjustments",
                                "application/json",
                                "{\"reason\":\"FOUND\",\"lots\":[{\"lot\":\"A\",\"difference\":0}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw("/stock/NOWHERE/" + drug + "/dispenses", "application/json", "{\"quantity\":1}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(raw("/stock/ZJF/NOTHING/dispenses", "application/json", "{\"quantity\":1}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void describesItself() {
        JsonNode paths = get("/v3/api-docs").path("paths");

        assertThat(paths.propertyNames())
                .contains("/stock/{site}/{drug}/dispenses", "/movements/batch", "/sites/import", "/stock/summary");
    }

    @Test
    void addsUpOverAllSites() {
        String drug = newDrug();
        post("/stock/ZJF/" + drug + "/receipts", receipt("L1", 5, ""));
        post("/stock/YG/" + drug + "/receipts", receipt("L1", 7, ""));
        awaitProjection();

        JsonNode summary = get("/stock/summary?drug=" + drug).path(0);

        assertThat(summary.path("sites").asLong()).isEqualTo(2);
        assertThat(summary.path("usable").asLong()).isEqualTo(12);
        assertThat(get("/stock?drug=" + drug + "&site=YG").path("total").asLong())
                .isOne();
    }
}
