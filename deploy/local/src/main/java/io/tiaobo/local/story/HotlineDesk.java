package io.tiaobo.local.story;

import io.tiaobo.local.Http;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What hotline, bureau, section chief and district do with one case: every call through the gateway only. */
final class HotlineDesk {
    private static final Map<String, String> HANDLER = Map.of("office", "FT-BUREAU", "ref", "b-17");
    private static final Map<String, String> CHIEF = Map.of("office", "FT-BUREAU", "ref", "b-03");
    private static final Map<String, String> DISTRICT = Map.of("office", "FT-DISTRICT", "ref", "d-08");

    private final Http gateway;
    private final String run;
    private String uuid = "";
    private int calls;

    /** A desk whose work order and commands carry ids of this run, so that two runs never meet. */
    HotlineDesk(Http gateway, String run) {
        this.gateway = gateway;
        this.run = run;
    }

    /** Takes the call down: drugs of which nothing is left, the wish for them at the station, a question about policy. */
    String open(String site, List<Drug> drugs, long quantity, String question) {
        List<Map<String, Object>> items = drugs.stream()
                .map(drug -> Map.<String, Object>of(
                        "drugCode", drug.code(), "quantity", quantity, "daysLeft", 0, "riskClass", "HIGH"))
                .toList();
        String workOrder = "S-" + run;
        Map<String, Object> call = new HashMap<>();
        call.put("channel", "12345");
        call.put("workOrder", workOrder);
        call.put("siteCode", site);
        call.put("regionCode", "110106");
        call.put("dispatchClass", "TWO_HOURS");
        call.put("wanted", "MEDICINE_AT_STATION");
        call.put("items", items);
        call.put("questions", List.of(question));
        call.put("caller", Map.of("name", "王先生", "phone", "13800000000", "preferredLanguage", "zh"));
        String caseId = StationDesk.must(post("/api/shortage/cases", call))
                .path("details")
                .path("caseId")
                .asString();
        uuid = caseId.substring("C/".length());
        return workOrder;
    }

    /** A call to the citizen that reached him. */
    void call(boolean content, String... told) {
        step("contacts", Map.of("by", HANDLER, "reached", true, "content", content, "told", List.of(told)));
    }

    /** Asks a site's insurance officer; answers the id of the question. */
    String askSite(String site) {
        Map<String, Object> enquiry = Map.of(
                "siteCode",
                site,
                "siteOfficer",
                site + ":officer",
                "dueAt",
                Instant.now()
                        .plus(1, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                "by",
                HANDLER);
        return step("enquiries", enquiry).path("details").path("enquiryId").asString();
    }

    void siteAnswers(String enquiryId, String answer) {
        step("enquiries/" + enquiryId + "/answer", Map.of("answer", answer));
    }

    void verify() {
        step("verification", Map.of("by", HANDLER));
    }

    /** The section chief, who did not handle the case, allows help to be arranged. */
    void coordinate() {
        step("coordination", Map.of("by", HANDLER, "authorisedBy", CHIEF));
    }

    /** Follows an entry of the waiting list; false while the case's readers do not know it yet. */
    boolean follow(String entryId) {
        Http.Answer answer = post(path("registrations"), Map.of("entryId", entryId));
        return answer.status() != 404
                && StationDesk.must(answer).path("accepted").asBoolean();
    }

    /** Confirms what the policy check proposed: question, rule, approved words and figures, as they are. */
    void answerPolicy(JsonNode proposal) {
        Map<String, Object> answer = new HashMap<>();
        for (String part : List.of("question", "allowed", "rule", "text", "numbers")) {
            answer.put(part, proposal.path(part));
        }
        answer.put("by", HANDLER);
        step("policy-answers", answer);
    }

    /** The office that handled the case calls back, which it must not. */
    Http.Answer callBackByItself() {
        return post(path("callbacks"), satisfied(HANDLER));
    }

    void callBackByTheDistrict() {
        step("callbacks", satisfied(DISTRICT));
    }

    /** The case with drugs, findings and clocks; empty until its readers know it. */
    Optional<JsonNode> detail() {
        Http.Answer answer = gateway.get("/api/shortage/cases/" + uuid);
        return answer.status() == 404 ? Optional.empty() : Optional.of(StationDesk.must(answer));
    }

    String state() {
        return detail().map(found -> found.path("hotlineCase").path("state").asString(""))
                .orElse("");
    }

    List<JsonNode> timeline() {
        return StationDesk.list(StationDesk.must(gateway.get(path("timeline"))));
    }

    /** The three rates of the cases opened on a day. */
    JsonNode rates(LocalDate day) {
        return StationDesk.must(gateway.get("/api/shortage/case-reports/rates?from=" + day + "&until=" + day));
    }

    private static Map<String, Object> satisfied(Map<String, String> by) {
        return Map.of("reached", true, "solved", true, "result", 5, "attitude", 5, "by", by);
    }

    private JsonNode step(String step, Object body) {
        return StationDesk.must(post(path(step), body));
    }

    private String path(String step) {
        return "/api/shortage/cases/" + uuid + "/" + step;
    }

    private Http.Answer post(String path, Object body) {
        calls++;
        return gateway.postJson(path, "hotline-" + run + "-" + calls, body);
    }
}
