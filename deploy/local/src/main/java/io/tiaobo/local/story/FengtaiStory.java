package io.tiaobo.local.story;

import io.tiaobo.local.Http;
import io.tiaobo.local.UserProblem;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    static final long FOUR_WEEKS = 28;

    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final List<Drug> DRUGS = List.of(
            new Drug("XC09CAA101A001010190001", "厄贝沙坦", "irbesartan"),
            new Drug("XC07ABA102A012010190003", "琥珀酸美托洛尔", "metoprolol succinate"),
            new Drug("XC08CAA103A001010190005", "苯磺酸氨氯地平", "amlodipine besylate"));

    private final StationDesk desk;
    private final FengtaiCall call;
    private final FengtaiInquiry inquiry;
    private final FengtaiStage stage;
    private final FengtaiTransfer transfer;

    /** The story against the system behind the gateway. */
    public FengtaiStory(Http gateway, Language language, PrintStream out) {
        super(gateway, language, out);
        String run = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
        desk = new StationDesk(gateway, run);
        HotlineDesk hotline = new HotlineDesk(gateway, run);
        call = new FengtaiCall(hotline, expect(), timeline(), language);
        inquiry = new FengtaiInquiry(hotline, new SupplyDesk(gateway, run), expect(), timeline(), language);
        transfer = new FengtaiTransfer(desk, expect(), timeline(), language);
        stage = new FengtaiStage(desk, inquiry, transfer, expect());
    }

    private record Case(Drug drug, String entryId, String shortageId, String transferId) {}

    @Override
    public void play() {
        timeline()
                .title("布景:服务站没有这三种药,中心有余量", "The stage: the station has none of the three, the centre has a surplus");
        DRUGS.forEach(stage::isSet);
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
        cases.forEach(it -> transfer.isReservedAtTheParent(it.drug(), it.shortageId(), it.transferId()));
        call.citizenIsCalledAgain();
        timeline().title("中心发出,服务站收货", "The centre sends, the station receives");
        cases.forEach(it -> transfer.isSentAndReceived(it.drug(), it.transferId()));
        timeline().title("药到了", "The medicine is there");
        cases.forEach(this::patientIsToldAndShortageEnds);
        cases.forEach(this::patientCollects);
        timeline().title("解决与回访", "Solved, and called back");
        call.isSolvedAndClosed();
        timeline().title("医保局看到全过程,账对得上", "The bureau saw it all, and the books agree");
        cases.forEach(this::bureauSeesIt);
        booksAgree();
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
                        found -> transfer.lifeOf(it.transferId()));
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

    private static boolean must(boolean asTold) {
        if (!asTold) {
            throw new UserProblem("与故事不符", "Not as told");
        }
        return true;
    }
}
