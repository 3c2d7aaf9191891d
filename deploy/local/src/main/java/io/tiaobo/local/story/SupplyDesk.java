package io.tiaobo.local.story;

import io.tiaobo.local.Http;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What buyers ordered, what suppliers sent, and what facts and rules say about it: through the gateway only. */
final class SupplyDesk {
    private final Http gateway;
    private final String run;
    private int calls;

    SupplyDesk(Http gateway, String run) {
        this.gateway = gateway;
        this.run = run;
    }

    /** An order and what came of it, both once for each id; true if that was now. */
    boolean orderOnce(String orderId, String site, String drug, long ordered, long received, LocalDate placedOn) {
        JsonNode known = StationDesk.must(gateway.get("/api/inventory/orders?size=200&site=" + site + "&drug=" + drug));
        boolean settled = StationDesk.list(known.get("items")).stream()
                .anyMatch(order -> order.get("orderId").asString().equals(orderId)
                        && !order.path("filledOn").isNull());
        if (settled) {
            return false;
        }
        post(
                "/api/inventory/orders",
                Map.of(
                        "orderId", orderId,
                        "siteCode", site,
                        "drugCode", drug,
                        "quantity", ordered,
                        "placedOn", placedOn.toString()));
        Map<String, Object> lot = Map.of("lot", orderId, "expiry", "2028-06-30", "quantity", received);
        post("/api/inventory/orders/" + orderId + "/deliveries", Map.of("lots", List.of(lot)));
        return true;
    }

    /** The supply desk of the district reports how a drug can be had. */
    void reportChannel(String drug, String status, LocalDate day) {
        post(
                "/api/inventory/supply-channels",
                Map.of(
                        "drugCode",
                        drug,
                        "status",
                        status,
                        "source",
                        "fengtai-supply-desk",
                        "reportedOn",
                        day.toString()));
    }

    /** What the facts say about a drug at a site, without any case. */
    List<JsonNode> causes(String site, String drug, long wanted) {
        return StationDesk.list(StationDesk.must(
                gateway.get("/api/shortage/supply/causes?site=%s&drug=%s&wanted=%d".formatted(site, drug, wanted))));
    }

    /** Sites that could give, in the order of the search; a dry run. */
    List<JsonNode> donors(String site, String drug, long quantity) {
        String query = "?site=%s&drug=%s&quantity=%d".formatted(site, drug, quantity);
        return StationDesk.list(StationDesk.must(gateway.get("/api/transfer/donor-search" + query))
                .get("candidates"));
    }

    /** May this site buy this product? With rule, numbers and day. */
    JsonNode mayBuy(String site, String drug) {
        return StationDesk.must(gateway.get("/api/inventory/policy/purchase-check?site=" + site + "&drug=" + drug));
    }

    /** The answer the policy check proposes to a question about a product. */
    JsonNode proposal(String site, String drug, String question) {
        return StationDesk.must(gateway.get(
                "/api/inventory/policy/answer-proposal?site=%s&drug=%s&question=%s".formatted(site, drug, question)));
    }

    private void post(String path, Object body) {
        calls++;
        StationDesk.must(gateway.postJson(path, "supply-" + run + "-" + calls, body));
    }
}
