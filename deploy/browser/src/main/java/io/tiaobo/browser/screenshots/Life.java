package io.tiaobo.browser.screenshots;

import io.tiaobo.local.Http;
import io.tiaobo.local.UserProblem;
import io.tiaobo.local.story.FengtaiStory;
import io.tiaobo.local.story.Language;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * Something to look at: the whole Fengtai story, and beside it shortages of other stations whose help has come to different points, a
 * case that is being verified and one that was just taken down. Quantities are examples.
 */
final class Life {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String CENTRE = "FT-YUNGANG";
    private static final String STATION = "FT-ZHANGJIAFEN";
    private static final String IRBESARTAN = "XC09CAA101A001020190002";
    private static final String METOPROLOL = "XC07ABA102A012020190004";
    private static final String INHALER = "XR03ACA119L001020190022";
    private static final String AMLODIPINE = "XC08CAA103A001020190006";

    private final Http gateway;

    Life(Http gateway) {
        this.gateway = gateway;
    }

    /** Lets it happen; answers what stands for the names in braces of a path. */
    Map<String, String> happen() {
        new FengtaiStory(gateway, Language.zh, new PrintStream(OutputStream.nullOutputStream())).play();
        String waiting = runsShort("FT-ZHENGANG", METOPROLOL, 0);
        runsShort("FT-BEIQU", AMLODIPINE, 56);
        String promised = runsShort("FT-DAHUICHANG", IRBESARTAN, 14);
        String sent = runsShort("FT-XIZHUANGDIAN", METOPROLOL, 28);
        String arriving = runsShort(STATION, AMLODIPINE, 10);
        nobodyHas("FT-XIZHUANGDIAN", INHALER);
        promise(promised);
        promise(sent);
        send(sent);
        promise(arriving);
        send(arriving);
        String solved = Http.parse(
                        gateway.get("/api/shortage/cases?state=CLOSED").body())
                .path("items")
                .get(0)
                .path("caseId")
                .asString();
        calls("W-1122-031", "FT-DAHUICHANG", AMLODIPINE);
        String verified = calls("W-1122-027", "FT-ZHENGANG", METOPROLOL);
        verify(verified);
        Map<String, String> names = new HashMap<>();
        names.put("transfer", encoded(arriving));
        names.put("case", verified);
        names.put("solved", solved.substring(2));
        names.put("request", "/centre/" + CENTRE + "/request?leg=1&id=" + encoded(waiting));
        names.put("slip", "/centre/" + CENTRE + "/slip?leg=1&id=" + encoded(sent));
        return names;
    }

    /** People buy a drug at a station until so many units are left; answers the transfer that waits for the centre's answer. */
    private String runsShort(String site, String drug, long left) {
        String shelf = "/api/inventory/stock/" + site + "/" + drug;
        long units = gateway.get(shelf).json().path("usable").asLong();
        must(shelf + "/dispenses", Map.of("quantity", units - left));
        String open = "/api/transfer/transfers?open=true&site=" + site + "&drug=" + drug;
        JsonNode found =
                until(site + " is helped", () -> gateway.get(open).json().path("items"), items -> !items.isEmpty());
        String transfer = found.get(0).path("transferId").asString();
        is(transfer, "RESERVED");
        return transfer;
    }

    /** A station needs what no other place has; the bureau has to find a way. */
    private void nobodyHas(String site, String drug) {
        must("/api/shortage/shortages", Map.of("siteCode", site, "drugCode", drug, "quantity", 2));
        until(
                "the bureau is told of " + site,
                () -> gateway.get("/bureau/csv/concerns").body(),
                concerns -> concerns.contains(site));
    }

    private void promise(String transfer) {
        String promisedAt = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        must(
                step(transfer, "approval"),
                Map.of("quantity", reserved(transfer), "promisedAt", promisedAt, "by", "yg-02"));
        is(transfer, "APPROVED");
    }

    private void send(String transfer) {
        must(step(transfer, "dispatch"), Map.of("quantity", reserved(transfer)));
        is(transfer, "DISPATCHED");
    }

    private long reserved(String transfer) {
        return gateway.get("/api/transfer/transfer?id=" + encoded(transfer))
                .json()
                .path("legs")
                .get(0)
                .path("reserved")
                .asLong();
    }

    private static String step(String transfer, String step) {
        return "/api/transfer/transfer/legs/1/" + step + "?id=" + encoded(transfer);
    }

    private void is(String transfer, String state) {
        until(
                transfer + " is " + state,
                () -> gateway.get("/api/transfer/transfer?id=" + encoded(transfer))
                        .body(),
                body -> body.contains("\"state\":\"" + state + "\""));
    }

    /** A citizen calls; answers the uuid of the case. */
    private String calls(String workOrder, String site, String drug) {
        Map<String, Object> call = new HashMap<>();
        call.put("channel", "12345");
        call.put("workOrder", workOrder);
        call.put("siteCode", site);
        call.put("regionCode", "110106");
        call.put("dispatchClass", "TWO_HOURS");
        call.put("wanted", "MEDICINE_AT_STATION");
        call.put("items", List.of(Map.of("drugCode", drug, "quantity", 28, "daysLeft", 3, "riskClass", "HIGH")));
        call.put("questions", List.of("ORIGINATOR_BANNED"));
        call.put("note", "来电人希望在本站拿到药。");
        call.put("caller", Map.of("name", "李女士", "phone", "13800000001", "preferredLanguage", "zh"));
        String uuid = must("/api/shortage/cases", call)
                .path("details")
                .path("caseId")
                .asString()
                .substring(2);
        until(workOrder + " is known", () -> gateway.get("/api/shortage/cases/" + uuid), Http.Answer::ok);
        return uuid;
    }

    private void verify(String uuid) {
        Map<String, String> by = Map.of("office", "BUREAU-110106", "ref", "b-17");
        String path = "/api/shortage/cases/" + uuid;
        must(
                path + "/enquiries",
                Map.of(
                        "siteCode",
                        "FT-ZHENGANG",
                        "siteOfficer",
                        "zg-04",
                        "dueAt",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                        "by",
                        by));
        must(
                path + "/contacts",
                Map.of("by", by, "reached", true, "content", false, "told", List.of("LISTENED"), "note", "先听来电人说完。"));
        must(path + "/verification", Map.of("by", by));
        until(
                "the causes are found",
                () -> gateway.get(path).json().path("items").get(0).path("findings"),
                findings -> findings.size() == 5);
    }

    private JsonNode must(String path, Object body) {
        Http.Answer answer = gateway.postJson(path, UUID.randomUUID().toString(), body);
        if (!answer.ok()) {
            throw new UserProblem(path + " 应答 " + answer.body(), path + " answered " + answer.body());
        }
        return answer.json();
    }

    private static <T> T until(String what, Supplier<T> asked, Predicate<T> wanted) {
        return Awaitility.await(what).atMost(BOUND).until(asked::get, wanted);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
