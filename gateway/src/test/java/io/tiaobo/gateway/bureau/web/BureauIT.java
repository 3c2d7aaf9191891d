package io.tiaobo.gateway.bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.GatewayServers;
import io.tiaobo.gateway.Story;
import io.tiaobo.testkit.access.TestIssuer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bureau's pages as the server makes them; the transfer service is away in all of them. */
class BureauIT extends GatewayServers {
    private static final List<String> PAGES = List.of(
            "/bureau",
            "/bureau/tiers",
            "/bureau/tiers/data",
            "/bureau/trends",
            "/bureau/lots",
            "/bureau/past",
            "/bureau/csv/concerns",
            "/bureau/csv/shortages",
            "/bureau/csv/transfers",
            "/bureau/csv/sites",
            "/bureau/csv/levels",
            "/bureau/csv/savings",
            "/bureau/csv/fill-rates?drug=D",
            "/bureau/csv/tier-kinds?drug=D",
            "/bureau/csv/past-shortages?at=",
            "/bureau/csv/past-transfers?at=");

    @Autowired
    private JdbcClient database;

    @Test
    @DisplayName("S2-30, S1-32: what needs somebody stands first, the most urgent before all, with whose move it is")
    void ranksWhatNeedsAPerson() {
        Story late = network("B1", "910401");
        late.level(late.station(), 1, 0, 100)
                .declared("URGENT")
                .requested("URGENT")
                .searched()
                .reserved()
                .approved()
                .late("DISPATCH");
        Story nobody = network("B2", "910401");
        nobody.declared("CRITICAL").requested("CRITICAL").exhausted().escalated();

        soon().untilAsserted(() -> assertThat(text("/bureau?region=910401", "zh"))
                .containsSubsequence("找不到货源", "建议采购 240 片", "您：医保局", "步骤超时", "发出", "云岗社区卫生服务中心")
                .contains("收货差异暂时读取不到", "一天没有数据"));
        assertThat(text("/bureau?region=910401&kind=LATE", "en"))
                .contains("Step late", "Yungang centre", "Press")
                .doesNotContain("suggest buying");
        assertThat(get("/bureau?region=910401&kind=NONSENSE", "en").statusCode())
                .isEqualTo(200);

        late.dispatched();

        soon().untilAsserted(() ->
                assertThat(text("/bureau?region=910401&kind=LATE", "en")).doesNotContain("Irbesartan"));
    }

    @Test
    @DisplayName("S2-33, S2-48: coverage, execution and supervision")
    void groupsItsNumbersUnderTheThreeQuestions() {
        Story story = network("B3", "910403");
        story.level(story.station(), 1, 0, 100).declared("URGENT");

        soon().untilAsserted(() -> assertThat(text("/bureau?region=910403", "zh"))
                .containsSubsequence("覆盖", "1 / 2", "1 站点一天没有数据", "落地", "1 未解除的缺货", "监管"));
    }

    @Test
    @DisplayName("S1-42: late hotline cases stand in the same list")
    void ranksLateCasesToo() {
        assertThat(text("/bureau?region=110106&kind=CASE", "zh")).contains("热线案件超时 1", "BUREAU-110106");
        assertThat(get("/bureau?region=110106&kind=CASE", "zh").body())
                .contains("/hotline/cases/2f6c1c0e-94a3-3c0b-8d27-5f1f0b7c9a61");
    }

    @Test
    @DisplayName("of a region with more late cases than a service gives at once, the oldest is not missing")
    void ranksEveryLateCaseOfARegion() {
        assertThat(text("/bureau?region=9777", "zh")).contains("热线案件超时 201");
        assertThat(get("/bureau/csv/concerns?region=9777", "zh").body().lines().skip(1))
                .hasSize(201)
                .first()
                .asString()
                .contains("2026-10-01 08:00");
        assertThat(text("/bureau?region=910401&kind=CASE", "zh")).contains("热线案件超时 0");
    }

    @Test
    @DisplayName("S1-32: a reminder goes to the service with the person's office, and comes back to the desk")
    void pressesTheSiteWhoseMoveItIs() {
        HttpResponse<String> pressed =
                post("/bureau/presses", "BUREAU", "910404", "key=press-B4&transferId=" + encoded("T/a/b/1") + "&leg=1");

        assertThat(pressed.statusCode()).isEqualTo(302);
        assertThat(URI.create(pressed.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/bureau");
        assertThat(SERVICE.shelves().pressed())
                .anySatisfy(sent -> assertThat(sent).contains("press-B4", "BUREAU-910404", "T/a/b/1"));
    }

    @Test
    @DisplayName("S2-17: a shelf with its lots and ledger; what cannot be had is said, the rest is shown")
    void drillsDownToTheShelf() {
        Story story = network("B5", "910405");
        story.level(story.station(), 1, 50, 100);
        String item = "/sites/" + story.station() + "/drugs/" + story.drug();

        soon().untilAsserted(() ->
                assertThat(text(item, "zh")).contains("厄贝沙坦片", "4 天", "LX", "2027-06-30", "盘点", "谁能调出", "暂时读取不到"));
        assertThat(get("/sites/" + story.station() + "/drugs/NONE", "zh").statusCode())
                .isEqualTo(404);
        assertThat(text("/bureau/lots?lot=LX", "en")).contains("Where is lot LX", "FT-ZJF", "2027-06-30 30 2 0");
        assertThat(get(item + "/ledger.csv", "en").body()).contains("LX", "-2");
        assertThat(get("/sites/" + story.station() + "/levels.csv", "zh").body())
                .startsWith("\ufeff代码")
                .contains(",50,");
    }

    @Test
    @DisplayName("a box for every site, coloured by whether it lasts until an order would arrive")
    void showsTheTiers() {
        Story story = network("B6", "910406");
        story.level(story.station(), 1, 0, 100).level(story.centre(), 1, 900, 100);

        soon().untilAsserted(() -> assertThat(get("/bureau/tiers/data?region=910406&drug=" + story.drug(), "en")
                        .body())
                .contains(
                        "\"supply\":\"OUT\"", "\"supply\":\"ENOUGH\"", "\"text\":\"72 days\"", "\"parent\":\"YG-B6\""));
        assertThat(text("/bureau/tiers?region=910406&drug=" + story.drug(), "zh"))
                .contains("社区卫生服务站", "已用完", "张家坟社区卫生服务站");
        assertThat(get("/bureau/csv/tiers?region=910406&drug=" + story.drug(), "en")
                        .body())
                .contains("ZJF-B6,Zhangjiafen station,Community station,0,0.0,7,Nothing left");
        assertThat(get("/bureau/csv/tier-kinds?region=910406&drug=" + story.drug(), "en")
                        .body())
                .contains("Nothing left", "Community centre,0,0,1,0\r\n", "Community station,1,0,0,0\r\n");
    }

    @Test
    @DisplayName("as of: shortage, urgency, need and the way of the goods of then; nothing of now")
    void goesBackInTime() {
        Story story = network("B7", "910407");
        story.declared("URGENT")
                .needChanged("CRITICAL", 300)
                .requested("URGENT")
                .searched()
                .reserved()
                .approved()
                .dispatched()
                .received(240, 0)
                .legEnded("RECEIVED", "")
                .closed("FULFILLED", 240)
                .resolved();
        soon().until(() -> isTold(database, story.eventId(13)) && isTold(database, story.lastEventId()));
        Instant declared = database.sql("select declared_at from shortage where shortage_id = ?")
                .param(story.shortageId())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();

        soon().untilAsserted(() -> assertThat(past("910407", declared.plusSeconds(59), "zh"))
                .contains("这是过去", "紧急", "240 片", "当时未解除的缺货 1", "当时进行中的调拨 0"));
        assertThat(past("910407", declared.plus(10, ChronoUnit.MINUTES), "zh"))
                .contains("1 特急缺货", "300 片", "当时进行中的调拨 1", "同意");
        assertThat(past("910407", declared.plus(30, ChronoUnit.MINUTES), "en"))
                .contains("This is the past", "Shortages open then 1", "On the way");
        assertThat(past("910407", declared.minus(5, ChronoUnit.MINUTES), "en"))
                .contains("Shortages open then 0", "Transfers under way then 0")
                .contains("Nothing was short at that time.", "No transfers were under way at that time.")
                .doesNotContain("at the moment");
        assertThat(past("910407", declared.plus(55, ChronoUnit.MINUTES), "en"))
                .as("everything had ended")
                .contains("Shortages open then 0");
        assertThat(text("/bureau/past?site=" + story.station(), "zh"))
                .as("its shelves come from the book")
                .contains("当时在库", "DRUG-1", "17");
        assertThat(get(
                                "/bureau/csv/past-shortages?region=910407&at="
                                        + local(declared.plus(10, ChronoUnit.MINUTES)),
                                "zh")
                        .body())
                .contains("特急,ZJF-B7", ",300,片,");
        assertThat(get("/bureau/csv/past-shelves?at=&site=" + story.station(), "en")
                        .body())
                .endsWith("DRUG-1,DRUG-1,,17,17,0,0\r\n");
        assertThat(get("/bureau/csv/past-nonsense?at=", "en").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a late step is late only from then until it was done")
    void remembersWhatWasLate() {
        Story story = network("B8", "910408");
        story.declared("URGENT")
                .requested("URGENT")
                .searched()
                .reserved()
                .approved()
                .late("DISPATCH")
                .dispatched();
        soon().until(() -> isTold(database, story.lastEventId()));
        Instant late = database.sql("select overdue_at from overdue_step where transfer_id = ?")
                .param(story.transferId())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();

        soon().untilAsserted(() -> assertThat(past("910408", late.plusSeconds(59), "en"))
                .contains("1 transfers overdue", "Overdue · dispatch"));
        assertThat(past("910408", late.minusSeconds(60), "en")).contains("0 transfers overdue");
        assertThat(past("910408", late.plus(10, ChronoUnit.MINUTES), "en"))
                .as("dispatched eight minutes later")
                .contains("0 transfers overdue");
    }

    @Test
    @DisplayName("S2-45: shortage days and lead times by week, added up by the clock")
    void addsUpTheWeeks() {
        database.sql("""
                        insert into site select 'W-1', '站', 'Station', 'VILLAGE_CLINIC', 'PUBLIC', null, '910409', 10, 7, true, 1
                        """).update();
        database.sql("""
                        insert into shortage (shortage_id, site_code, drug_code, urgency, quantity_needed, declared_at, resolved_at)
                        select 'W-1/D/1', 'W-1', 'D', 0, 10, m - interval '12 hours', m + interval '36 hours'
                        from (select date_trunc('week', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
                                     - interval '14 days' as m) monday
                        """).update();
        database.sql("""
                        insert into transfer (transfer_id, site_code, drug_code, requested_at, outcome, accepted, closed_at)
                        select 'T/W-' || n, 'W-1', 'D', m, 'FULFILLED', 5, m + make_interval(days => n)
                        from generate_series(1, 3) n, (select date_trunc('week', now() at time zone 'Asia/Shanghai')
                                     at time zone 'Asia/Shanghai' - interval '14 days' as m) monday
                        """).update();
        database.sql("""
                        insert into transfer_leg (transfer_id, leg, donor_site, accepted, received_at, outcome, ended_at)
                        select transfer_id, 1, 'X', 5, closed_at, 'RECEIVED', closed_at from transfer
                        where transfer_id like 'T/W-%'
                        """).update();

        assertThat(get("/bureau/csv/shortage-days?region=910409", "en").body())
                .as("half a day before Monday, a day and a half after it")
                .containsSubsequence(",0.5,1\r\n", ",1.5,1\r\n", ",0.0,0\r\n");
        assertThat(get("/bureau/csv/lead-times?region=910409", "en").body())
                .as("one, two and three days")
                .contains(",3,2.00,33.3,66.7\r\n");
        assertThat(get("/bureau/csv/savings?region=910409", "en").body().lines().skip(1))
                .hasSize(4)
                .allMatch(line -> line.endsWith("W-1,Station,61.60,56,3"));
        assertThat(get("/bureau/csv/fill-rates?drug=D", "en").body().lines().skip(1))
                .satisfiesExactly(
                        small -> assertThat(small).endsWith(",3,400,100,25.00"),
                        large -> assertThat(large).endsWith(",1,0,0,"));
        assertThat(get("/bureau/trends?region=910409", "zh").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a whole city stays one page, and its tables are whole")
    void holdsAWholeCity() {
        database.sql("""
                        insert into site select 'V-' || n, '村卫生室' || n, '=Clinic ' || n, 'VILLAGE_CLINIC', 'PUBLIC', null,
                            '9204' || lpad((n % 10)::text, 2, '0'), 10, 7, true, 1 from generate_series(1, 1000) n
                        """).update();
        database.sql("""
                        insert into stock_level select 'V-' || n, 'D-' || d, 1, 9, 0, 0, 9, 0, 5, 20, 1, null, now()
                        from generate_series(1, 990) n, generate_series(1, 10) d
                        """).update();

        assertThat(get("/bureau?region=9204", "en").body()).contains("1,000").hasSizeLessThan(150_000);
        assertThat(get("/overview?region=9204", "en").body())
                .contains("&amp;page=1#sites\"")
                .doesNotContain("page=-1");
        assertThat(get("/bureau/csv/sites?region=9204", "en").body().lines()).hasSize(1001);
        assertThat(get("/bureau/csv/levels?region=9204", "en").body())
                .contains("'=Clinic 7,")
                .satisfies(table -> assertThat(table.lines()).hasSize(9901));
    }

    @Test
    @DisplayName("the bureau's work begins at its desk")
    void beginsAtTheDesk() {
        HttpResponse<String> begun =
                sendAsIs(HttpRequest.newBuilder(at("/")).header("Authorization", bearer("BUREAU", "910404")));

        assertThat(URI.create(begun.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/bureau");
        assertThat(as("BUREAU", "910404", "/overview")).isEqualTo(200);
    }

    @Test
    @DisplayName("I22: the bureau reads its region and moves nothing; people of sites see none of it")
    void opensForTheBureauOnly() {
        for (String path : PAGES) {
            assertThat(as("BUREAU", "910404", path)).as(path).isEqualTo(200);
            assertThat(as("VILLAGE_DOCTOR", "ZJF-B1", path)).as(path).isEqualTo(403);
            assertThat(sendAsIs(HttpRequest.newBuilder(at(path))).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(as("BUREAU", "910404", "/bureau?region=910405")).isEqualTo(403);
        assertThat(as("BUREAU", "910404", "/bureau/past?site=ZJF-B5")).isEqualTo(403);
        assertThat(as("BUREAU", "910404", "/bureau/csv/fill-rates?drug=REFUSED"))
                .as("what a service refuses is refused, and not away")
                .isEqualTo(403);
        String form = "key=k&transferId=T&leg=1";
        assertThat(post("/bureau/presses", "VILLAGE_DOCTOR", "ZJF-B1", form).statusCode())
                .isEqualTo(403);
        assertThat(post("/bureau/presses", "AUDITOR", "910404", form).statusCode())
                .isEqualTo(403);
        assertThat(post("/bureau/tasks/1/close", "HOTLINE", "910404", "").statusCode())
                .isEqualTo(403);
    }

    private static Story network(String mark, String region) {
        return story(mark).places(region).medicine("厄贝沙坦片", "Irbesartan");
    }

    private String past(String region, Instant at, String language) {
        return text("/bureau/past?region=" + region + "&at=" + local(at), language);
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    }

    private String text(String path, String language) {
        String html = get(path, language).body();
        return html.replaceAll("(?s)<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }

    private int as(String role, String place, String path) {
        return sendAsIs(HttpRequest.newBuilder(at(path)).header("Authorization", bearer(role, place)))
                .statusCode();
    }

    private HttpResponse<String> post(String path, String role, String place, String form) {
        return sendAsIs(HttpRequest.newBuilder(at(path))
                .header("Authorization", bearer(role, place))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String bearer(String role, String place) {
        return "Bearer " + TestIssuer.get().token("someone", role, List.of(place));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
