package io.tiaobo.local.story;

import io.tiaobo.local.Http;
import io.tiaobo.local.UserProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What people at a station, a centre and the bureau do with the system: every call of a story, through the gateway only. */
final class StationDesk {
    private final Http gateway;
    private final String run;
    private int calls;

    /** A desk whose commands carry ids of this run, so that two runs never meet. */
    StationDesk(Http gateway, String run) {
        this.gateway = gateway;
        this.run = run;
    }

    /** Usable units of a drug at a site; 0 where it was never stocked. */
    long usable(String site, String drug) {
        Http.Answer answer = gateway.get("/api/inventory/stock/" + site + "/" + drug);
        return answer.status() == 404 ? 0 : must(answer).get("usable").asLong();
    }

    JsonNode level(String site, String drug) {
        return must(gateway.get("/api/inventory/stock/" + site + "/" + drug));
    }

    /** Asks for medicine at the counter; the answer may be that there is none. */
    Http.Answer askFor(String site, String drug, long quantity) {
        return post("/api/inventory/stock/" + site + "/" + drug + "/dispenses", Map.of("quantity", quantity));
    }

    /** The regular delivery of a site. */
    void deliver(String site, String drug, long quantity) {
        Map<String, Object> lot = Map.of(
                "lot", "D" + run.toUpperCase(java.util.Locale.ROOT), "expiry", "2028-06-30", "quantity", quantity);
        must(post(
                "/api/inventory/stock/" + site + "/" + drug + "/receipts",
                Map.of("source", "PURCHASE", "lots", List.of(lot))));
    }

    /** Puts a patient with no medicine left on the waiting list; answers the entry. */
    JsonNode register(String site, String drug, long quantity) {
        Map<String, Object> patient = new HashMap<>();
        patient.put("siteCode", site);
        patient.put("drugCode", drug);
        patient.put("quantity", quantity);
        patient.put("substitutes", List.of());
        patient.put("daysLeft", 0);
        patient.put("riskClass", "HIGH");
        patient.put("contact", Map.of("name", "王先生", "phone", "13800000000", "preferredLanguage", "zh"));
        return must(post("/api/shortage/waiting-list", patient));
    }

    JsonNode waitingEntry(String entryId) {
        return must(gateway.get("/api/shortage/waiting-list/" + entryId));
    }

    /** Entries that still wait; left behind by a story that was cut off. */
    List<String> waiting(String site, String drug) {
        return list(must(gateway.get("/api/shortage/waiting-list?size=200&site=" + site + "&drug=" + drug))
                        .get("items"))
                .stream()
                .map(entry -> entry.get("entryId").asString())
                .toList();
    }

    /** Entries for which something is kept; left behind by a story that was cut off between notice and collection. */
    List<String> kept(String site, String drug) {
        return list(must(gateway.get("/api/shortage/waiting-list?state=SERVED&size=200&site=" + site + "&drug=" + drug))
                        .get("items"))
                .stream()
                .map(entry -> entry.get("entryId").asString())
                .toList();
    }

    void withdraw(String entryId) {
        must(post("/api/shortage/waiting-list/" + entryId + "/withdrawal", Map.of()));
    }

    void collect(String entryId) {
        must(post("/api/shortage/waiting-list/" + entryId + "/collection", Map.of()));
    }

    List<JsonNode> notices(String entryId) {
        return list(must(gateway.get("/api/shortage/notices?entry=" + entryId)));
    }

    Optional<JsonNode> openShortage(String site, String drug) {
        return list(must(gateway.get("/api/shortage/shortages?open=true&site=" + site + "&drug=" + drug))
                        .get("items"))
                .stream()
                .findFirst();
    }

    JsonNode shortage(String shortageId) {
        return must(gateway.get("/api/shortage/shortages/" + shortageId));
    }

    void cancelShortage(String site, String drug) {
        must(post(
                "/api/shortage/shortages/" + site + "/" + drug + "/cancellation",
                Map.of("reason", "NO_LONGER_NEEDED")));
    }

    /** The transfer with legs, searches in words and timeline; empty until it exists. */
    Optional<JsonNode> transfer(String transferId) {
        Http.Answer answer = gateway.get("/api/transfer/transfer?id=" + encoded(transferId));
        return answer.status() == 404 ? Optional.empty() : Optional.of(must(answer));
    }

    List<JsonNode> openTransfers(String site, String drug) {
        return list(must(gateway.get("/api/transfer/transfers?open=true&site=" + site + "&drug=" + drug))
                .get("items"));
    }

    void dispatch(String transferId, int leg, long quantity) {
        must(post(
                "/api/transfer/transfer/legs/" + leg + "/dispatch?id=" + encoded(transferId),
                Map.of("quantity", quantity)));
    }

    /** Counts everything of a leg in as good. */
    void receiveAll(String transferId, JsonNode leg) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode lot : Http.parse(leg.get("lots").asString())) {
            lines.add(Map.of(
                    "lot", lot.get("lot").asString(),
                    "accepted", lot.get("quantity").asLong(),
                    "rejected", 0,
                    "lost", 0,
                    "over", 0));
        }
        must(post(
                "/api/transfer/transfer/legs/" + leg.get("leg").asInt() + "/receipt?id=" + encoded(transferId),
                Map.of("lines", lines)));
    }

    /** What the bureau sees of a transfer: the row the gateway built from Kafka alone. */
    Optional<JsonNode> overviewOf(String transferId) {
        Http.Answer answer = gateway.get("/api/transfers?id=" + encoded(transferId));
        return answer.status() == 404 ? Optional.empty() : Optional.of(must(answer));
    }

    JsonNode checks(String service) {
        return must(gateway.get("/api/" + service + "/checks"));
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    private Http.Answer post(String path, Object body) {
        calls++;
        return gateway.postJson(path, "story-" + run + "-" + calls, body);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** The body of an answer that has to be good; anything else ends the story with what was answered. */
    static JsonNode must(Http.Answer answer) {
        if (!answer.ok()) {
            throw new UserProblem(
                    "应答 %d：%s".formatted(answer.status(), answer.body()),
                    "Answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return answer.json();
    }
}
