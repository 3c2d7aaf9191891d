package io.tiaobo.local.story;

import io.tiaobo.local.Http;
import io.tiaobo.local.UserProblem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The citizen's side of the Fengtai story: the call, the calls in between, and the satisfied callback (S1-10, S1-11, S1-33, S1-34,
 * S1-39, S1-40, S1-46).
 */
final class FengtaiCall {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String STATION = FengtaiStory.STATION;
    /** Is the originator product banned? The code word of the approved explanation, too. */
    static final String QUESTION = "ORIGINATOR_BANNED";

    private final HotlineDesk desk;
    private final Expectation expect;
    private final Timeline timeline;
    private final Language language;
    private final LocalDate today = LocalDate.now(ZONE);

    FengtaiCall(HotlineDesk desk, Expectation expect, Timeline timeline, Language language) {
        this.desk = desk;
        this.expect = expect;
        this.timeline = timeline;
        this.language = language;
    }

    void isTakenDown(List<Drug> drugs, long quantity) {
        String workOrder = expect.step(
                "王先生拨打 12345:三种进口药断供,要在服务站拿到药;是不是医保局有规定?",
                "Mr Wang calls 12345: three imported drugs are out, he wants them at his station; is it a rule of the bureau?",
                () -> desk.open(STATION, drugs, quantity, QUESTION));
        expect.eventually(
                "工单 %s 已建案,首次联系限两小时".formatted(workOrder),
                "work order %s has its case, first contact within two hours".formatted(workOrder),
                BOUND,
                desk::detail,
                found -> found.isPresent() && found.get().path("clocks").size() == 4,
                found -> found.map(this::clocks).orElse(""));
        expect.step("首次联系:先听他说完", "first contact: he is heard first", () -> {
            desk.call(false, "LISTENED");
            return true;
        });
    }

    private String clocks(JsonNode detail) {
        return StationDesk.list(detail.path("clocks")).stream()
                .map(clock -> clock.path("clock").asString() + " ≤ "
                        + Timeline.local(clock.path("dueAt").asString()))
                .collect(Collectors.joining("\n"));
    }

    void helpIsAllowed() {
        expect.step("科长同意,启动层级协调", "the section chief agrees: help is arranged tier by tier", () -> {
            desk.coordinate();
            return true;
        });
        expect.eventually(
                "三种药都已挂上各自的缺货",
                "each of the three drugs hangs on its shortage",
                BOUND,
                desk::detail,
                found -> found.isPresent()
                        && StationDesk.list(found.get().path("items")).stream()
                                .noneMatch(item ->
                                        item.path("shortageId").asString("").isEmpty()),
                found -> "");
    }

    void follows(Drug drug, String entryId) {
        expect.eventually(
                "%s:案件跟踪他的登记".formatted(drug.zh()),
                "%s: the case follows his registration".formatted(drug.en()),
                BOUND,
                () -> desk.follow(entryId),
                accepted -> accepted,
                accepted -> "");
    }

    /** Content for now is not the end of the case (S1-46). */
    void citizenIsCalledAgain() {
        expect.step(
                "再次致电:讲清原因、登记、调药和政策,王先生暂时放心",
                "called again about cause, registration, transfer and rules: content for now",
                () -> {
                    desk.call(true, "CAUSE", "REGISTRATION", "TRANSFER", "POLICY");
                    return must(desk.state().equals("COORDINATING"));
                });
    }

    void isSolvedAndClosed() {
        stateBecomes("RESOLVED", "三种药都拿到了,案件自动转为已解决", "he has all three drugs: the case is solved by itself");
        expect.step("告知结果", "he is told the result", () -> {
            desk.call(true, "RESULT");
            return true;
        });
        expect.step("经办单位不得自己回访", "the office that handled the case may not call back itself", () -> {
            Http.Answer answer = desk.callBackByItself();
            return must(answer.status() == 409 && answer.body().contains("SAME_OFFICE"));
        });
        desk.callBackByTheDistrict();
        stateBecomes(
                "CLOSED",
                "区级回访:圆满解决,对结果和态度都十分满意,结案",
                "the district calls back: solved, very satisfied with result and attitude; the case is closed");
        JsonNode rates = expect.eventually(
                "当日三率已含此案",
                "the day's three rates include the case",
                BOUND,
                () -> desk.rates(today),
                found -> found.path("reached").asLong() > 0,
                found -> "");
        printRates(rates);
        timeline.detail(language.of("市民看到的时间线:", "What the citizen reads:"));
        desk.timeline()
                .forEach(line -> timeline.detail(Timeline.local(line.path("at").asString()) + "  "
                        + language.of(
                                line.path("textZh").asString(),
                                line.path("textEn").asString())));
    }

    private void stateBecomes(String state, String zh, String en) {
        expect.eventually(zh, en, BOUND, desk::state, state::equals, seen -> seen);
    }

    private void printRates(JsonNode rates) {
        rate("响应率", "response", rates, "response", "contactedInTime", "cases");
        rate("解决率", "solution", rates, "solution", "solved", "reached");
        rate("满意率(结果)", "satisfaction with the result", rates, "satisfactionResult", "contentWithResult", "reached");
        rate(
                "满意率(态度)",
                "satisfaction with the attitude",
                rates,
                "satisfactionAttitude",
                "contentWithAttitude",
                "reached");
    }

    private void rate(String zh, String en, JsonNode rates, String rate, String part, String whole) {
        BigDecimal percent = rates.path(rate).decimalValue().movePointRight(2).stripTrailingZeros();
        timeline.detail("%s: %s %% (%d/%d)"
                .formatted(
                        language.of(zh, en),
                        percent.toPlainString(),
                        rates.path(part).asLong(),
                        rates.path(whole).asLong()));
    }

    private static boolean must(boolean asTold) {
        if (!asTold) {
            throw new UserProblem("与故事不符", "Not as told");
        }
        return true;
    }
}
