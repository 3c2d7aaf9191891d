package io.tiaobo.e2e;

import io.tiaobo.chaos.cluster.Edge;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What people at stations, centres and the bureau do: every call goes through the gateway. */
final class Desk {
    private final Edge edge;

    Desk(Edge edge) {
        this.edge = edge;
    }

    /** A new idempotency key. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    Edge.Answer get(String path) {
        return edge.get(path);
    }

    Edge.Answer post(String path, String key, Object body) {
        return edge.post(path, key, body);
    }

    /** Says the same thing with the same key until somebody answers for good, as a careful caller does; it must be a yes. */
    JsonNode insist(String path, String key, Object body) {
        return Patience.until(path, () -> edge.post(path, key, body), answer -> !answer.later())
                .json();
    }

    void upload(String path, String contentType, String text) {
        String key = newKey();
        Edge.Answer answer =
                Patience.until(path, () -> edge.post(path, contentType, key, text), given -> !given.later());
        answer.body().lines().map(Edge::parse).forEach(line -> {
            boolean taken = line.path("rejected").asInt(0) == 0
                    && line.path("result").asString("ACCEPTED").equals("ACCEPTED");
            if (!answer.ok() || !taken) {
                throw new IllegalStateException(path + " did not take " + line);
            }
        });
    }

    JsonNode level(String site, String drug) {
        return get("/api/inventory/stock/" + site + "/" + drug).json();
    }

    List<JsonNode> levels(String drug) {
        return items("/api/inventory/stock?size=200&drug=" + drug);
    }

    JsonNode dispense(String site, String drug, long quantity) {
        return insist(stock(site, drug) + "/dispenses", newKey(), Map.of("quantity", quantity));
    }

    static String stock(String site, String drug) {
        return "/api/inventory/stock/" + site + "/" + drug;
    }

    /** Registration of a patient whose own medicine is used up. */
    static Map<String, Object> registration(String site, String drug, long quantity, String name, String phone) {
        return Map.of(
                "siteCode",
                site,
                "drugCode",
                drug,
                "quantity",
                quantity,
                "substitutes",
                List.of(),
                "daysLeft",
                0,
                "riskClass",
                "HIGH",
                "contact",
                Map.of("name", name, "phone", phone, "preferredLanguage", "zh"));
    }

    List<JsonNode> notices(String entryId, String kind) {
        return list(get("/api/shortage/notices?entry=" + entryId).json()).stream()
                .filter(notice -> notice.get("kind").asString().equals(kind))
                .toList();
    }

    Optional<JsonNode> openShortage(String site, String drug) {
        return items("/api/shortage/shortages?open=true&site=" + site + "&drug=" + drug).stream()
                .findFirst();
    }

    JsonNode shortage(String shortageId) {
        return get("/api/shortage/shortages/" + shortageId).json().get("shortage");
    }

    JsonNode transfer(String transferId) {
        return get("/api/transfer/transfer?id=" + encoded(transferId)).json();
    }

    /** The legs of a transfer that are in a state. */
    List<JsonNode> legs(String transferId, String state) {
        return list(transfer(transferId).get("legs")).stream()
                .filter(leg -> leg.get("state").asString().equals(state))
                .toList();
    }

    /** Path of a step of a leg. */
    static String step(String transferId, int leg, String step) {
        return "/api/transfer/transfer/legs/" + leg + "/" + step + "?id=" + encoded(transferId);
    }

    /** Counts everything of a leg as good. */
    static Map<String, Object> allGood(JsonNode leg) {
        return Map.of(
                "lines",
                list(Edge.parse(leg.get("lots").asString())).stream()
                        .map(lot -> line(
                                lot.get("lot").asString(), lot.get("quantity").asLong(), 0, 0))
                        .toList());
    }

    static Map<String, Object> line(String lot, long accepted, long rejected, long lost) {
        return Map.of("lot", lot, "accepted", accepted, "rejected", rejected, "lost", lost, "over", 0);
    }

    JsonNode checks(String service) {
        return get("/api/" + service + "/checks").json();
    }

    /** All items of a list that fits on one page; fails when it does not. */
    List<JsonNode> items(String path) {
        JsonNode page = get(path).json();
        List<JsonNode> items = list(page.get("items"));
        // Not compared with the items: total is counted on its own, and something may come in between.
        if (page.get("total").asLong() > page.get("size").asLong()) {
            throw new IllegalStateException(path + " has more than one page");
        }
        return items;
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
