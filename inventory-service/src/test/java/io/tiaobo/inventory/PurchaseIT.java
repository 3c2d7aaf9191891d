package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.testkit.Received;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders with their deliveries, ranges and supply channels: recorded, asked for, published. */
class PurchaseIT extends RunningInventory {
    private String place(String drug, long quantity) {
        String order = "PO-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(post("/orders", order(order, drug, quantity))
                        .path("accepted")
                        .asBoolean())
                .isTrue();
        return order;
    }

    private static String order(String order, String drug, long quantity) {
        return "{\"orderId\":\"" + order + "\",\"siteCode\":\"ZJF\",\"drugCode\":\"" + drug + "\",\"quantity\":"
                + quantity + ",\"placedOn\":\"2026-11-02\"}";
    }

    private static String lots(String expiry, long quantity) {
        return "{\"lots\":[{\"lot\":\"L1\",\"expiry\":\"" + expiry + "\",\"quantity\":" + quantity + "}]}";
    }

    private List<String> types(String topic, String key) {
        return movements(topic, key).stream().map(Received::type).toList();
    }

    @Test
    @DisplayName("S1-18: a delivery is one receipt and one fact of the order; what the shelf refuses was not delivered")
    void linksDeliveriesToReceipts() {
        String drug = newDrug();
        String order = place(drug, 280);
        post("/orders/" + order + "/deliveries", lots("2030-01-01", 56));

        HttpResponse<String> refused =
                raw("/orders/" + order + "/deliveries", "application/json", lots("2031-01-01", 7));
        post("/orders/" + order + "/deliveries", "{\"lots\":[]}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).path("code").asString()).isEqualTo("LOT_EXPIRY_CONFLICT");
        assertThat(level("ZJF", drug).path("onHand").asLong()).isEqualTo(56);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var view = get("/orders?drug=" + drug).path("items").path(0);
            assertThat(view.path("received").asLong()).isEqualTo(56);
            assertThat(view.path("filledOn").asString()).isNotBlank();
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(types(Topics.STOCK_MOVEMENTS, "ZJF/" + drug))
                        .containsExactly(
                                "inventory.order-placed.v1",
                                "inventory.order-filled.v1",
                                "inventory.stock-received.v1",
                                "inventory.order-filled.v1"));
    }

    @Test
    void refusesOrdersThatContradictAndDeliveriesWithoutOrder() {
        String drug = newDrug();
        String order = place(drug, 28);

        assertThat(post("/orders", order(order, drug, 28))
                        .path("details")
                        .path("change")
                        .asString())
                .isEqualTo("NONE");
        assertThat(raw("/orders", "application/json", order(order, drug, 29)).statusCode())
                .isEqualTo(409);
        assertThat(raw("/orders/NO-SUCH/deliveries", "application/json", lots("2030-01-01", 7))
                        .statusCode())
                .isEqualTo(409);
        assertThat(raw("/orders", "application/json", order("PO-X", "NOTHING", 28))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("S1-15, S1-36: range and supply channel are known with reason, source and day")
    void publishesRangeAndSupplyChannel() {
        String drug = newDrug();
        post(
                "/assortment",
                "{\"siteCode\":\"ZJF\",\"drugCode\":\"" + drug
                        + "\",\"status\":\"DELISTED\",\"reason\":\"POLICY_INSTRUCTION\",\"changedOn\":\"2026-11-03\"}");
        post("/supply-channels", channel(drug, "TIGHT", "2026-11-04"));

        assertThat(raw("/supply-channels", "application/json", channel(drug, "OPEN", "2026-11-03"))
                        .statusCode())
                .isEqualTo(409);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(get("/assortment?drug=" + drug)
                            .path("items")
                            .path(0)
                            .path("reason")
                            .asString())
                    .isEqualTo("POLICY_INSTRUCTION");
            assertThat(get("/supply-channels/" + drug).path("status").asString())
                    .isEqualTo("TIGHT");
            assertThat(types(Topics.STOCK_MOVEMENTS, "ZJF/" + drug)).containsExactly("inventory.assortment-changed.v1");
            assertThat(types(Topics.DRUGS, drug + "/supply-channel"))
                    .containsExactly("inventory.supply-channel-reported.v1");
        });
    }

    private static String channel(String drug, String status, String day) {
        return "{\"drugCode\":\"" + drug + "\",\"status\":\"" + status
                + "\",\"source\":\"District purchasing office\",\"reportedOn\":\"" + day + "\"}";
    }
}
