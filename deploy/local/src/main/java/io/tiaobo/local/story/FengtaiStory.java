package io.tiaobo.local.story;

import io.tiaobo.local.Http;
import io.tiaobo.local.UserProblem;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The first source document, played by the system itself, from the counter to the satisfied callback: Zhangjiafen station is out
 * of three imported drugs, the patient calls the hotline ({@link FengtaiCall}), the cause is found ({@link FengtaiInquiry}), he is registered, the parent
 * centre Yungang gives part of its surplus and keeps its own stock, the station receives, the patient is told, the bureau sees it
 * (S1-02, S1-04, S1-10 … S1-46). It can be played again and again.
 */
public final class FengtaiStory extends Story {
    /** The station that is out of stock (S1-02). */
    public static final String STATION = "FT-ZHANGJIAFEN";

    /** Its parent centre, which has a surplus (S1-26). */
    public static final String CENTRE = "FT-YUNGANG";

    /** Four weeks, one tablet a day. */
    private static final long FOUR_WEEKS = 28;

    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final List<Drug> DRUGS = List.of(
            new Drug("XC09CAA101A001010190001", "厄贝沙坦", "irbesartan"),
            new Drug("XC07ABA102A012010190003", "琥珀酸美托洛尔", "metoprolol succinate"),
            new Drug("XC08CAA103A001010190005", "苯磺酸氨氯地平", "amlodipine besylate"));

    private final StationDesk desk;
    private final FengtaiCall call;
    private final FengtaiInquiry inquiry;

    /** The story against the system behind the gateway. */
    public FengtaiStory(Http gateway, Language language, PrintStream out) {
        super(gateway, language, out);
        String run = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
        desk = new StationDesk(gateway, run);
        HotlineDesk hotline = new HotlineDesk(gateway, run);
        call = new FengtaiCall(hotline, expect(), timeline(), language);
        inquiry = new FengtaiInquiry(hotline, new SupplyDesk(gateway, run), expect(), timeline(), language);
    }

    private record Case(Drug drug, String entryId, String shortageId, String transferId) {}

    @Override
    public void play() {
        timeline()
                .title("布景:服务站没有这三种药,中心有余量", "The stage: the station has none of the three, the centre has a surplus");
        DRUGS.forEach(this::setTheStage);
        timeline().title("王先生来取药", "Mr Wang comes for his medicine");
        DRUGS.forEach(this::askInVain);
        timeline().title("一通热线", "The call");
        call.isTakenDown(DRUGS, FOUR_WEEKS);
        timeline().title("凭事实核实", "The facts are checked");
        inquiry.causeIsFound(DRUGS, FOUR_WEEKS);
        timeline().title("政策怎么说", "What the rules say");
        inquiry.questionIsAnswered(DRUGS);
        timeline().title("层级协调,缺货登记", "Help is arranged, he is registered");
        call.helpIsAllowed();
        List<Case> cases = DRUGS.stream().map(this::register).toList();
        timeline().title("系统自己找药", "The system searches by itself");
        cases.forEach(this::reservedAtTheParent);
        call.citizenIsCalledAgain();
        timeline().title("中心发出,服务站收货", "The centre sends, the station receives");
        cases.forEach(this::sendAndReceive);
        timeline().title("药到了", "The medicine is there");
        cases.forEach(this::patientIsToldAndShortageEnds);
        cases.forEach(this::patientCollects);
        timeline().title("解决与回访", "Solved, and called back");
        call.isSolvedAndClosed();
        timeline().title("医保局看到全过程,账对得上", "The bureau saw it all, and the books agree");
        cases.forEach(this::bureauSeesIt);
        booksAgree();
    }

    private void setTheStage(Drug drug) {
        desk.waiting(STATION, drug.code()).forEach(desk::withdraw);
        desk.openShortage(STATION, drug.code()).ifPresent(unfinished -> finish(drug));
        long before = desk.usable(STATION, drug.code());
        long arrived = inquiry.suppliersServeTheLargeBuyerFirst(drug);
        expect().eventually(
                        "%s:服务站账面相符".formatted(drug.zh()),
                        "%s: the station's book agrees".formatted(drug.en()),
                        BOUND,
                        () -> desk.usable(STATION, drug.code()),
                        usable -> usable == before + arrived,
                        usable -> "FT-ZHANGJIAFEN: " + usable);
        long left = desk.usable(STATION, drug.code());
        expect().step(
                        "%s:服务站原有 %d 片,已被其他患者取走".formatted(drug.zh(), left),
                        "%s: the station's %d tablets have gone to other patients".formatted(drug.en(), left),
                        () -> left == 0
                                || desk.askFor(STATION, drug.code(), left).ok());
        if (desk.usable(CENTRE, drug.code()) < 800) {
            desk.deliver(CENTRE, drug.code(), 840);
        }
        expect().eventually(
                        "%s:中心有货".formatted(drug.zh()),
                        "%s: the centre has stock".formatted(drug.en()),
                        BOUND,
                        () -> desk.usable(CENTRE, drug.code()),
                        usable -> usable >= 600,
                        usable -> "FT-YUNGANG: " + usable);
    }

    /** An earlier run was cut off: nobody waits for its goods any more, so it is ended in good order. */
    private void finish(Drug drug) {
        desk.openTransfers(STATION, drug.code()).stream()
                .map(row -> row.get("transferId").asString())
                .forEach(id -> legs(desk.transfer(id), leg -> state(leg).equals("DISPATCHED"))
                        .forEach(leg -> desk.receiveAll(id, leg)));
        if (desk.openShortage(STATION, drug.code()).isPresent()) {
            desk.cancelShortage(STATION, drug.code());
        }
        expect().eventually(
                        "%s:上次没有演完的部分已收尾".formatted(drug.zh()),
                        "%s: what an earlier run left open is ended".formatted(drug.en()),
                        BOUND,
                        () -> desk.openTransfers(STATION, drug.code()).size(),
                        open -> open == 0,
                        open -> "");
    }

    private void askInVain(Drug drug) {
        expect().step(
                        "要 %d 片%s,服务站没有:记为缺药未发".formatted(FOUR_WEEKS, drug.zh()),
                        "asks for %d tablets of %s; there are none, and that is recorded"
                                .formatted(FOUR_WEEKS, drug.en()),
                        () -> mustRefuse(desk.askFor(STATION, drug.code(), FOUR_WEEKS)));
    }

    private Case register(Drug drug) {
        JsonNode entry = expect().step(
                        "%s:缺货登记,手里一片也没有了".formatted(drug.zh()),
                        "%s: is put on the waiting list, not one tablet left".formatted(drug.en()),
                        () -> desk.register(STATION, drug.code(), FOUR_WEEKS));
        timeline().detail(entry.get("text").asString());
        JsonNode shortage = expect().eventually(
                        "%s:系统已认定缺货,最紧急".formatted(drug.zh()),
                        "%s: the system has declared a shortage, most urgent".formatted(drug.en()),
                        BOUND,
                        () -> desk.openShortage(STATION, drug.code()),
                        found -> found.isPresent()
                                && found.get().get("urgency").asString().equals("CRITICAL"),
                        found -> found.map(row -> row.get("shortageId").asString() + " · "
                                        + row.get("cause").asString() + " · " + row.get("quantityNeeded"))
                                .orElse(""))
                .orElseThrow();
        String shortageId = shortage.get("shortageId").asString();
        String entryId = entry.get("entryId").asString();
        call.follows(drug, entryId);
        return new Case(drug, entryId, shortageId, "T/" + shortageId);
    }

    private static boolean mustRefuse(Http.Answer answer) {
        if (answer.status() != 409 || !answer.body().contains("INSUFFICIENT_STOCK")) {
            throw new UserProblem("应当无药可发,却应答 " + answer.status(), "Should have been refused, not " + answer.status());
        }
        return true;
    }

    private void reservedAtTheParent(Case it) {
        JsonNode transfer = expect().eventually(
                        "%s:云岗中心的库存已预留并承诺".formatted(it.drug().zh()),
                        "%s: stock at Yungang is reserved and promised"
                                .formatted(it.drug().en()),
                        BOUND,
                        () -> desk.transfer(it.transferId()),
                        found -> legs(found, leg -> state(leg).equals("APPROVED")).stream()
                                .anyMatch(leg -> leg.get("donorSite").asString().equals(CENTRE)),
                        found -> found.map(this::reasons).orElse(""))
                .orElseThrow();
        JsonNode leg = transfer.get("legs").get(0);
        Instant declared = Instant.parse(
                desk.shortage(it.shortageId()).get("shortage").get("declaredAt").asString());
        Instant reserved = momentOf(transfer, "leg-reserved");
        timeline()
                .detail("缺货 → 预留 / shortage → reserved: %d ms"
                        .formatted(Duration.between(declared, reserved).toMillis()));
        expect().step(
                        "中心自留 %d 片,给出 %d 片"
                                .formatted(
                                        leg.get("keepStock").asLong(),
                                        leg.get("reserved").asLong()),
                        "the centre keeps %d and gives %d"
                                .formatted(
                                        leg.get("keepStock").asLong(),
                                        leg.get("reserved").asLong()),
                        () -> must(desk.usable(CENTRE, it.drug().code())
                                        >= leg.get("keepStock").asLong()
                                && leg.get("reserved").asLong() == FOUR_WEEKS));
    }

    private void sendAndReceive(Case it) {
        long before = desk.level(CENTRE, it.drug().code()).get("onHand").asLong();
        desk.dispatch(it.transferId(), 1, FOUR_WEEKS);
        expect().eventually(
                        "%s:已发出,在途 %d 片".formatted(it.drug().zh(), FOUR_WEEKS),
                        "%s: sent, %d tablets in transit".formatted(it.drug().en(), FOUR_WEEKS),
                        BOUND,
                        () -> desk.level(STATION, it.drug().code())
                                .get("inTransit")
                                .asLong(),
                        inTransit -> inTransit == FOUR_WEEKS,
                        inTransit -> "FT-YUNGANG: %d → %d"
                                .formatted(
                                        before,
                                        desk.level(CENTRE, it.drug().code())
                                                .get("onHand")
                                                .asLong()));
        JsonNode leg = expect().eventually(
                        "等待签收",
                        "waits to be received",
                        BOUND,
                        () -> legs(
                                desk.transfer(it.transferId()),
                                one -> state(one).equals("DISPATCHED")),
                        found -> found.size() == 1,
                        found -> "")
                .get(0);
        desk.receiveAll(it.transferId(), leg);
        expect().eventually(
                        "%s:验收上架,调拨结束".formatted(it.drug().zh()),
                        "%s: counted in, on the shelf, the transfer is closed"
                                .formatted(it.drug().en()),
                        BOUND,
                        () -> desk.transfer(it.transferId()).map(found -> found.get("transfer")),
                        found -> found.isPresent()
                                && found.get().get("outcome").asString("").equals("FULFILLED"),
                        found -> "FT-ZHANGJIAFEN: "
                                + desk.usable(STATION, it.drug().code()));
    }

    private void patientIsToldAndShortageEnds(Case it) {
        expect().eventually(
                        "%s:王先生得到一次通知".formatted(it.drug().zh()),
                        "%s: Mr Wang is told, once".formatted(it.drug().en()),
                        BOUND,
                        () -> desk.notices(it.entryId()).stream()
                                .filter(notice -> notice.get("kind").asString().equals("READY"))
                                .toList(),
                        notices -> notices.size() == 1,
                        notices -> notices.get(0).get("textZh").asString() + "\n"
                                + notices.get(0).get("textEn").asString());
        expect().eventually(
                        "%s:缺货解除".formatted(it.drug().zh()),
                        "%s: the shortage is over".formatted(it.drug().en()),
                        BOUND,
                        () -> desk.shortage(it.shortageId()).get("shortage"),
                        shortage -> shortage.get("outcome").asString("").equals("RESTOCKED"),
                        shortage -> "");
    }

    private void patientCollects(Case it) {
        expect().step(
                        "%s:王先生取走 %d 片".formatted(it.drug().zh(), FOUR_WEEKS),
                        "%s: Mr Wang collects %d tablets".formatted(it.drug().en(), FOUR_WEEKS),
                        () -> must(desk.askFor(STATION, it.drug().code(), FOUR_WEEKS)
                                .ok()));
        desk.collect(it.entryId());
    }

    private void bureauSeesIt(Case it) {
        expect().eventually(
                        "%s:总览里这笔调拨已完成".formatted(it.drug().zh()),
                        "%s: the overview shows the transfer as done"
                                .formatted(it.drug().en()),
                        BOUND,
                        () -> desk.overviewOf(it.transferId()),
                        found -> found.isPresent()
                                && found.get().get("state").asString("").equals("FULFILLED"),
                        found ->
                                desk.transfer(it.transferId()).map(this::lifeOf).orElse(""));
    }

    private void booksAgree() {
        for (String service : List.of("inventory", "shortage", "transfer")) {
            expect().eventually(
                            service + ":每一片都对得上,没有违反任何约束",
                            service + ": every tablet adds up, no invariant is violated",
                            BOUND,
                            () -> desk.checks(service),
                            report -> report.get("violations").asInt() == 0,
                            report -> report.get("checks").size() + " checks");
        }
    }

    private String reasons(JsonNode transfer) {
        List<String> lines = new ArrayList<>();
        for (JsonNode search : transfer.get("searches")) {
            for (JsonNode candidate : search.get("candidates")) {
                lines.add(candidate.get("explanation").get(language().name()).asString());
            }
        }
        return String.join("\n", lines);
    }

    private String lifeOf(JsonNode transfer) {
        List<String> lines = new ArrayList<>();
        transfer.get("timeline")
                .forEach(moment -> lines.add(moment.get("at").asString() + "  "
                        + moment.get(language().name()).asString()));
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
