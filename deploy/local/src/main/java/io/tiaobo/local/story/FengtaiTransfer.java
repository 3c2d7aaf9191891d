package io.tiaobo.local.story;

import io.tiaobo.local.UserProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A transfer of the Fengtai story: found by the system, sent by the centre, counted in by the station (S1-23 … S1-31). */
final class FengtaiTransfer {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String STATION = FengtaiStory.STATION;
    private static final String CENTRE = FengtaiStory.CENTRE;
    private static final long QUANTITY = FengtaiStory.FOUR_WEEKS;

    private final StationDesk desk;
    private final Expectation expect;
    private final Timeline timeline;
    private final Language language;

    FengtaiTransfer(StationDesk desk, Expectation expect, Timeline timeline, Language language) {
        this.desk = desk;
        this.expect = expect;
        this.timeline = timeline;
        this.language = language;
    }

    void isReservedAtTheParent(Drug drug, String shortageId, String transferId) {
        JsonNode transfer = expect.eventually(
                        "%s:云岗中心的库存已预留并承诺".formatted(drug.zh()),
                        "%s: stock at Yungang is reserved and promised".formatted(drug.en()),
                        BOUND,
                        () -> desk.transfer(transferId),
                        found -> legs(found, leg -> state(leg).equals("APPROVED")).stream()
                                .anyMatch(leg -> leg.get("donorSite").asString().equals(CENTRE)),
                        found -> found.map(this::reasons).orElse(""))
                .orElseThrow();
        JsonNode leg = transfer.get("legs").get(0);
        Instant declared = Instant.parse(
                desk.shortage(shortageId).get("shortage").get("declaredAt").asString());
        Instant reserved = momentOf(transfer, "leg-reserved");
        timeline.detail("缺货 → 预留 / shortage → reserved: %d ms"
                .formatted(Duration.between(declared, reserved).toMillis()));
        expect.step(
                "中心自留 %d 片,给出 %d 片"
                        .formatted(
                                leg.get("keepStock").asLong(),
                                leg.get("reserved").asLong()),
                "the centre keeps %d and gives %d"
                        .formatted(
                                leg.get("keepStock").asLong(),
                                leg.get("reserved").asLong()),
                () -> must(
                        desk.usable(CENTRE, drug.code()) >= leg.get("keepStock").asLong()
                                && leg.get("reserved").asLong() == QUANTITY));
    }

    void isSentAndReceived(Drug drug, String transferId) {
        long before = desk.level(CENTRE, drug.code()).get("onHand").asLong();
        desk.dispatch(transferId, 1, QUANTITY);
        expect.eventually(
                "%s:已发出,在途 %d 片".formatted(drug.zh(), QUANTITY),
                "%s: sent, %d tablets in transit".formatted(drug.en(), QUANTITY),
                BOUND,
                () -> desk.level(STATION, drug.code()).get("inTransit").asLong(),
                inTransit -> inTransit == QUANTITY,
                inTransit -> "FT-YUNGANG: %d → %d"
                        .formatted(
                                before,
                                desk.level(CENTRE, drug.code()).get("onHand").asLong()));
        JsonNode leg = expect.eventually(
                        "等待签收",
                        "waits to be received",
                        BOUND,
                        () -> legs(desk.transfer(transferId), one -> state(one).equals("DISPATCHED")),
                        found -> found.size() == 1,
                        found -> "")
                .get(0);
        desk.receiveAll(transferId, leg);
        expect.eventually(
                "%s:验收上架,调拨结束".formatted(drug.zh()),
                "%s: counted in, on the shelf, the transfer is closed".formatted(drug.en()),
                BOUND,
                () -> desk.transfer(transferId).map(found -> found.get("transfer")),
                found -> found.isPresent()
                        && found.get().get("outcome").asString("").equals("FULFILLED"),
                found -> "FT-ZHANGJIAFEN: " + desk.usable(STATION, drug.code()));
    }

    /** What is on its way is counted in; nothing is asked of a leg that was not sent. */
    void isReceivedAsFarAsSent(String transferId) {
        legs(desk.transfer(transferId), leg -> state(leg).equals("DISPATCHED"))
                .forEach(leg -> desk.receiveAll(transferId, leg));
    }

    private String reasons(JsonNode transfer) {
        List<String> lines = new ArrayList<>();
        for (JsonNode search : transfer.get("searches")) {
            for (JsonNode candidate : search.get("candidates")) {
                lines.add(candidate.get("explanation").get(language.name()).asString());
            }
        }
        return String.join("\n", lines);
    }

    /** Its timeline in words; empty before it exists. */
    String lifeOf(String transferId) {
        return desk.transfer(transferId).map(this::life).orElse("");
    }

    private String life(JsonNode transfer) {
        List<String> lines = new ArrayList<>();
        transfer.get("timeline")
                .forEach(moment -> lines.add(Timeline.local(moment.get("at").asString()) + "  "
                        + moment.get(language.name()).asString()));
        return String.join("\n", lines);
    }

    private static Instant momentOf(JsonNode transfer, String event) {
        return StationDesk.list(transfer.get("timeline")).stream()
                .filter(moment -> moment.get("event").asString().equals(event))
                .map(moment -> Instant.parse(moment.get("at").asString()))
                .findFirst()
                .orElseThrow(() -> new UserProblem("时间线里没有 " + event, "The timeline has no " + event));
    }

    private static List<JsonNode> legs(Optional<JsonNode> transfer, Predicate<JsonNode> wanted) {
        return transfer.map(found -> StationDesk.list(found.get("legs"))).orElse(List.of()).stream()
                .filter(wanted)
                .toList();
    }

    private static String state(JsonNode leg) {
        return leg.get("state").asString();
    }

    private static boolean must(boolean asTold) {
        if (!asTold) {
            throw new UserProblem("与故事不符", "Not as told");
        }
        return true;
    }
}
