package io.tiaobo.e2e;

import io.tiaobo.local.Http;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What suppliers, buyers and patients did before a story begins, as their own systems report it; figures are examples. */
final class MarketHistory {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Http gateway;

    MarketHistory(Http gateway) {
        this.gateway = gateway;
    }

    /** In a tight market a large buyer got all it ordered and a small one a quarter, which other patients have taken home. */
    void crowdsOut(String small, String large, String drug) {
        post(
                "/supply-channels",
                Map.of(
                        "drugCode",
                        drug,
                        "status",
                        "TIGHT",
                        "source",
                        "fengtai-supply-desk",
                        "reportedOn",
                        TODAY.toString()));
        order(large, drug, 560, 560);
        order(small, drug, 112, 28);
        long left = Patience.until(
                        "the shelf is known",
                        () -> gateway.get("/api/inventory/stock/" + small + "/" + drug),
                        Http.Answer::ok)
                .json()
                .path("usable")
                .asLong();
        post("/stock/" + small + "/" + drug + "/dispenses", Map.of("quantity", left));
    }

    private void order(String site, String drug, long ordered, long received) {
        String order = "H-" + site;
        post(
                "/orders",
                Map.of(
                        "orderId",
                        order,
                        "siteCode",
                        site,
                        "drugCode",
                        drug,
                        "quantity",
                        ordered,
                        "placedOn",
                        TODAY.minusDays(14).toString()));
        Map<String, Object> lot = Map.of("lot", order, "expiry", "2099-06-30", "quantity", received);
        post("/orders/" + order + "/deliveries", Map.of("lots", List.of(lot)));
    }

    private void post(String path, Object body) {
        Http.Answer answer = gateway.postJson("/api/inventory" + path, Desk.newKey(), body);
        if (!answer.ok()) {
            throw new IllegalStateException(path + " answered " + answer.body());
        }
    }
}
