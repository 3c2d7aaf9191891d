package io.tiaobo.local.story;

import io.tiaobo.local.UserProblem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The investigation of the Fengtai story: how the market was, the cause found from facts drug by drug, and what the rules say
 * (S1-12 … S1-18, S1-44). No step of it decides: the services do, and each figure names the messages it was read from.
 */
final class FengtaiInquiry {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String STATION = FengtaiStory.STATION;
    private static final String CENTRE = FengtaiStory.CENTRE;
    private static final String LARGE_BUYER = "FT-CHANGXINDIAN";
    private static final String CAUSE = "SMALL_VOLUME_CROWDED_OUT";

    /** Example figures, units: what station and large buyer ordered a fortnight ago, and what each got. */
    private static final long STATION_ORDERED = 112;

    private static final long STATION_GOT = 28;
    private static final long LARGE_ORDERED = 560;

    private final HotlineDesk desk;
    private final SupplyDesk supply;
    private final Expectation expect;
    private final Timeline timeline;
    private final Language language;
    private final LocalDate today = LocalDate.now(ZONE);

    FengtaiInquiry(HotlineDesk desk, SupplyDesk supply, Expectation expect, Timeline timeline, Language language) {
        this.desk = desk;
        this.supply = supply;
        this.expect = expect;
        this.timeline = timeline;
        this.language = language;
    }

    /**
     * The market is tight: the station got a part of its order, a large buyer everything; told once a day.
     *
     * @return units that came to the station now; 0 if this was told before today
     */
    long suppliersServeTheLargeBuyerFirst(Drug drug) {
        String order = "STORY-%s-".formatted(today);
        return expect.step(
                "%s(示例数字):服务站订 %d 片到 %d 片,长辛店中心订 %d 片全部到货"
                        .formatted(drug.zh(), STATION_ORDERED, STATION_GOT, LARGE_ORDERED),
                "%s (example figures): the station ordered %d tablets and got %d, Changxindian centre all of its %d"
                        .formatted(drug.en(), STATION_ORDERED, STATION_GOT, LARGE_ORDERED),
                () -> {
                    LocalDate placed = today.minusDays(14);
                    supply.reportChannel(drug.code(), "TIGHT", today);
                    supply.orderOnce(
                            order + "L-" + drug.code(), LARGE_BUYER, drug.code(), LARGE_ORDERED, LARGE_ORDERED, placed);
                    boolean arrived = supply.orderOnce(
                            order + "S-" + drug.code(), STATION, drug.code(), STATION_ORDERED, STATION_GOT, placed);
                    return arrived ? STATION_GOT : 0L;
                });
    }

    /** Findings are made once, so the facts of the stage must have arrived; nobody in the story decides about a cause. */
    void causeIsFound(List<Drug> drugs, long quantity) {
        expect.step("问服务站医保负责人:订了货,没到齐", "the station's insurance officer is asked: ordered, not all delivered", () -> {
            desk.siteAnswers(desk.askSite(STATION), "SHORT_OF_SUPPLY");
            return true;
        });
        for (Drug drug : drugs) {
            expect.eventually(
                    "%s:采购、渠道、库存的事实都已到齐".formatted(drug.zh()),
                    "%s: the facts about orders, channel and shelf are there".formatted(drug.en()),
                    BOUND,
                    () -> supply.causes(STATION, drug.code(), quantity),
                    FengtaiInquiry::crowdedOutAndNothingElse,
                    findings -> "");
        }
        desk.verify();
        JsonNode detail = expect.eventually(
                        "系统逐药核实:小采购量被挤出;市场中断、站点备货、政策误用、目录外均已排除",
                        "checked drug by drug: the small buyer was crowded out; interruption, site stock, policy and catalogue are excluded",
                        BOUND,
                        desk::detail,
                        found -> found.isPresent()
                                && found.get().path("items").size() == drugs.size()
                                && StationDesk.list(found.get().path("items")).stream()
                                        .allMatch(item ->
                                                crowdedOutAndNothingElse(StationDesk.list(item.path("findings")))),
                        found -> "")
                .orElseThrow();
        StationDesk.list(detail.path("items")).forEach(this::print);
        drugs.forEach(drug -> parentHasStock(drug, quantity));
    }

    private static boolean crowdedOutAndNothingElse(List<JsonNode> findings) {
        return findings.size() == 5
                && findings.stream()
                        .allMatch(finding -> !finding.path("evidence").isEmpty()
                                && finding.path("verdict")
                                        .asString()
                                        .equals(
                                                finding.path("cause").asString().equals(CAUSE)
                                                        ? "ACCEPTED"
                                                        : "REJECTED"));
    }

    private void print(JsonNode item) {
        timeline.detail(item.path("drugCode").asString());
        for (JsonNode finding : item.path("findings")) {
            boolean accepted = finding.path("verdict").asString().equals("ACCEPTED");
            timeline.detail((accepted ? "  ✓ " : "  ✗ ") + finding.path("cause").asString());
            finding.path("evidence").forEach(one -> timeline.detail("      " + told(one)));
        }
    }

    /** Kind and numbers, and the messages they were read from. */
    private static String told(JsonNode evidence) {
        String numbers = new TreeMap<>(evidence.path("numbers").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, number -> number.getValue().asString())))
                .toString();
        String events = StationDesk.list(evidence.path("events")).stream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
        return evidence.path("kind").asString() + " " + numbers + (events.isEmpty() ? "" : " ← " + events);
    }

    private void parentHasStock(Drug drug, long quantity) {
        JsonNode parent = expect.step(
                "%s:主管中心给得出".formatted(drug.zh()),
                "%s: the parent centre can give it".formatted(drug.en()),
                () -> supply.donors(STATION, drug.code(), quantity).stream()
                        .filter(site ->
                                site.path("numbers").path("siteCode").asString().equals(CENTRE)
                                        && site.path("numbers").path("offer").asLong() == quantity)
                        .findFirst()
                        .orElseThrow(() -> new UserProblem("云岗中心给不出", "Yungang cannot give it")));
        timeline.detail(parent.path("explanation").path(language.name()).asString());
    }

    /** The answer is the policy check's, the words are the approved ones; the caseworker confirms them (S1-44). */
    void questionIsAnswered(List<Drug> drugs) {
        drugs.forEach(this::mayBuy);
        JsonNode proposal = supply.proposal(STATION, drugs.get(0).code(), FengtaiCall.QUESTION);
        String cited = proposal.path("rule").asString();
        expect.step(
                "政策问题有了答复:没有“一刀切”(" + cited + ")",
                "the question has its answer: no blanket ban (" + cited + ")",
                () -> {
                    desk.answerPolicy(proposal);
                    return true;
                });
        timeline.detail(proposal.path("numbers").toString());
        timeline.detail(language.of(
                proposal.path("explanationZh").asString(),
                proposal.path("explanationEn").asString()));
    }

    private void mayBuy(Drug drug) {
        JsonNode answer = expect.step(
                "%s:服务站可以采购原研药".formatted(drug.zh()),
                "%s: the station may buy the originator product".formatted(drug.en()),
                () -> {
                    JsonNode found = supply.mayBuy(STATION, drug.code());
                    if (!found.path("allowed").asBoolean()
                            || !found.path("rule").isObject()) {
                        throw new UserProblem("规则没有允许", "The rules do not allow it");
                    }
                    return found;
                });
        timeline.detail(language.of(
                answer.path("textZh").asString(), answer.path("textEn").asString()));
    }
}
