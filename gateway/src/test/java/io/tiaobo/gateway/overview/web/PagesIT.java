package io.tiaobo.gateway.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.GatewayServers;
import io.tiaobo.gateway.Story;
import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.stream.IntStream;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages as people get them: rendered by the server, so they are read without running scripts. */
class PagesIT extends GatewayServers {
    @Autowired
    private JdbcClient database;

    /** S1-23, S1-28, S1-30, S2-17, S2-30: shortage, search, promise and the way of the goods are to be seen. */
    @Test
    void showShortageAndTransferInBothLanguages() throws IOException {
        Story story = fengtai("P1", "910101");

        soon().until(() -> isTold(database, story.lastEventId()));
        soon().untilAsserted(() -> {
            String overview = page("/?region=910101", "zh-CN").asNormalizedText();
            assertThat(overview).contains("未解除的缺货", "张家坟社区卫生服务站", "硝苯地平控释片", "特急", "在途", "1 人等药", "云岗社区卫生服务中心");
            assertThat(get("/api/transfers?id=" + story.transferId(), "en").body())
                    .as("the shortage became more urgent after the transfer had asked")
                    .contains("\"urgency\":\"CRITICAL\"");
            assertThat(page("/sites/" + story.station(), "en").asNormalizedText())
                    .contains("Stock", "Nifedipine", "100 – 300", "Community station", "25 min by road");
        });
        assertThat(page("/?region=910101", "en").asNormalizedText())
                .contains("Open shortages", "Zhangjiafen station", "Nifedipine", "Critical", "On the way", "1 waiting");
        HtmlPage transfer = page("/transfers?id=" + story.transferId(), "en");
        assertThat(transfer.asNormalizedText())
                .contains(
                        "Chosen: 900 tablets usable, keeps 300 tablets, gives 240 tablets.",
                        "Has 80 tablets usable but must keep 120 tablets.",
                        "(rule)",
                        "Yungang centre sent 240 tablets of Nifedipine to Zhangjiafen station");
        assertThat(page("/transfers?id=" + story.transferId(), "zh").asNormalizedText())
                .contains("选中：可用 900 片，自留 300 片，调出 240 片。", "云岗社区卫生服务中心同意给张家坟社区卫生服务站调出硝苯地平控释片 240 片");
    }

    /** S2-03, S2-06, S2-49: both prices side by side, in both languages; when they cannot be read, that is said. */
    @Test
    void showThePriceBoardOfASite() throws IOException {
        Story story = story("P7").places("910107");
        Story broken = story("P6").places("910106");
        soon().until(() -> get("/sites/" + story.station(), "en").statusCode() == 200);
        assertThat(page("/sites/" + story.station() + "/prices", "zh").asNormalizedText())
                .contains("药品价格公示", "¥43.41", "¥9.80", "77.42%", "集采价", "¥2.94", "28 片");
        assertThat(page("/sites/" + story.station() + "/prices", "en").asNormalizedText())
                .contains("Original price", "Irbesartan", "28 tablets", "Lowered by this site");
        soon().until(() -> get("/sites/" + broken.station(), "en").statusCode() == 200);

        assertThat(get("/sites/" + broken.station() + "/prices", "en").statusCode())
                .isEqualTo(503);
        assertThat(get("/sites/NOWHERE/prices", "en").statusCode()).isEqualTo(404);
    }

    @Test
    void showAnEndedShortageNoLonger() throws IOException {
        Story story = fengtai("P2", "910102");
        story.received(230, 10)
                .legEnded("RECEIVED", "")
                .closed("PARTLY_FULFILLED", 230)
                .served()
                .resolved();

        soon().until(() -> isTold(database, story.eventId(17)) && isTold(database, story.lastEventId()));
        soon().untilAsserted(() -> assertThat(page("/?region=910102", "en").asNormalizedText())
                .contains("Nothing is short at the moment.", "Partly fulfilled", "10 tablets lost"));
        assertThat(get("/api/overview?region=910102", "en").body())
                .contains("\"critical\":0", "\"waiting\":0", "\"underWay\":0");
    }

    /** Duplicates and old versions change nothing (invariant I11). */
    @Test
    void staysTheSameWhenMessagesComeAgain() throws IOException {
        Story first = fengtai("P3", "910103");
        first.received(100, 0).level(first.station(), 7, 140, 100);
        soon().until(() -> IntStream.rangeClosed(5, 14).allMatch(number -> isTold(database, first.eventId(number))));
        soon().untilAsserted(() -> assertThat(usable(first)).isEqualTo(140));
        String before = rows("P3");

        Story again = fengtai("P3", "910103");
        again.received(100, 0).level(again.station(), 7, 140, 100);
        KAFKA.send(
                "old-P3",
                "inventory",
                again.station() + "/" + again.drug(),
                Story.level(again.station(), again.drug(), 6, 9, 100, Instant.now()));
        Story marker = story("P3M").declared("ROUTINE");
        soon().until(() -> isTold(database, marker.lastEventId()));
        soon().until(() -> database.sql("select count(*) from inbox where message_id = 'old-P3'")
                        .query(Long.class)
                        .single()
                == 1);

        assertThat(usable(again)).isEqualTo(140);
        assertThat(rows("P3")).isEqualTo(before);
    }

    @Test
    void showsALateStepUntilItIsDone() throws IOException {
        Story story = story("P4")
                .places("910104")
                .medicine("厄贝沙坦片", "Irbesartan")
                .declared("URGENT")
                .requested("URGENT");
        story.searched().reserved().approved().late("DISPATCH");
        soon().untilAsserted(() ->
                assertThat(page("/?region=910104", "zh").asNormalizedText()).contains("超时 · 发出"));

        story.dispatched();

        soon().untilAsserted(() -> assertThat(page("/?region=910104", "zh").asNormalizedText())
                .doesNotContain("超时 · 发出")
                .contains("在途"));
    }

    /** The figure and the table agree, also when the transfer has ended without a donor. */
    @Test
    void saysWhatIsDoneWhenNobodyCanGive() throws IOException {
        Story story = story("P5")
                .places("910105")
                .medicine("阿卡波糖片", "Acarbose")
                .declared("URGENT")
                .requested("URGENT")
                .exhausted()
                .escalated();

        soon().untilAsserted(() -> assertThat(page("/?region=910105", "en").asNormalizedText())
                .contains("No donor found", "suggest buying 240 tablets"));
        story.closed("UNFULFILLED", 0);
        soon().untilAsserted(() -> assertThat(
                        get("/api/overview?region=910105", "en").body())
                .contains("\"underWay\":0", "\"overdue\":0", "\"exhausted\":1", "\"action\":\"EXHAUSTED\""));
        assertThat(page("/?region=910105&only=exhausted", "zh").asNormalizedText())
                .contains("无处可调的缺货 · 1", "阿卡波糖片", "建议采购 240 片");
        assertThat(page("/?region=910105&only=critical", "zh").asNormalizedText())
                .contains("特急缺货 · 0", "目前没有缺货。");
    }

    /** Every figure at the top leads to exactly the rows it counts. */
    @Test
    void everyFigureLeadsToItsRows() throws IOException {
        fengtai("P6", "910106");
        soon().untilAsserted(() -> assertThat(
                        get("/api/overview?region=910106", "en").body())
                .contains(
                        "\"critical\":1",
                        "\"underWay\":1",
                        "\"waiting\":1",
                        "\"reporting\":1",
                        "\"action\":\"DISPATCHED\""));

        assertThat(page("/?region=910106&only=CRITICAL", "en").asNormalizedText())
                .contains("critical shortages · 1");
        assertThat(page("/?region=910106&only=UNDER_WAY", "en").asNormalizedText())
                .contains("transfers under way · 1");
        assertThat(page("/?region=910106&only=WAITING", "en").asNormalizedText())
                .contains("patients waiting · 1", "1 waiting");
        assertThat(page("/?region=910106&only=REPORTING", "en").asNormalizedText())
                .contains("sites with data in 24 h · 1");
        assertThat(page("/?region=910106&only=OVERDUE", "en").asNormalizedText())
                .contains("transfers overdue · 0", "No transfers at the moment.");
        soon().untilAsserted(() -> assertThat(
                        page("/?region=910106&only=NONSENSE", "en").asNormalizedText())
                .contains("Open shortages", "Nifedipine"));
    }

    @Test
    void remembersTheChosenLanguage() throws IOException {
        try (WebClient browser = browser("zh-CN")) {
            assertThat(((HtmlPage) browser.getPage(at("/?lang=en").toURL())).asNormalizedText())
                    .contains("Open shortages");
            assertThat(((HtmlPage) browser.getPage(at("/").toURL())).asNormalizedText())
                    .contains("Open shortages");
            assertThat(((HtmlPage) browser.getPage(at("/?lang=zh").toURL())).asNormalizedText())
                    .contains("未解除的缺货");
        }
    }

    @Test
    void isFriendlyAboutWhatIsNotThereAndStrictAboutScripts() {
        var missing = get("/sites/NOWHERE", "zh");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有找到").doesNotContain("Exception");
        assertThat(missing.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(get("/sites/%3Cscript%3E", "en").body()).doesNotContain("<script>");
    }

    /** A mistyped address: people get a page, programs the problem. */
    @Test
    void isFriendlyAboutAnUnknownAddress() {
        HttpRequest.Builder browser =
                HttpRequest.newBuilder(at("/siets")).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        var chinese = send(browser.copy().header("Accept-Language", "zh-CN"));
        var english = send(browser.copy().header("Accept-Language", "en"));

        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(chinese.body()).contains("没有这个页面", "总览");
        assertThat(english.body()).contains("There is no such page", "Overview");
        assertThat(get("/siets", "en").body()).contains("HTTP_404");
        assertThat(get("/transfers", "zh").statusCode()).isEqualTo(404);
    }

    /** 1,000 sites with 20 drugs each: the first page stays small. */
    @Test
    void staysSmallForAWholeCity() {
        database.sql("""
                        insert into site select 'Q-' || n, '村卫生室' || n, 'Clinic ' || n, 'VILLAGE_CLINIC', 'PUBLIC', null,
                            '9202' || lpad((n % 10)::text, 2, '0'), 10, 7, true, 1 from generate_series(1, 1000) n
                        """).update();
        database.sql("""
                        insert into stock_level select 'Q-' || n, 'D-' || d, 1, 9, 0, 0, 9, 0, 5, 20, 1, null, now()
                        from generate_series(1, 1000) n, generate_series(1, 20) d
                        """).update();
        database.sql("""
                        insert into shortage (shortage_id, site_code, drug_code, urgency, quantity_needed, declared_at)
                        select 'Q-' || n || '/D-1/1', 'Q-' || n, 'D-1', n % 3, 10, now() from generate_series(1, 300) n
                        """).update();
        database.sql("analyze").update();

        String page = get("/?region=9202", "zh").body();

        assertThat(page).contains("1,000", "50 / 300");
        assertThat(page.length()).isLessThan(150_000);
        assertThat(get("/api/sites?region=9202&size=200&page=4", "en").body()).contains("\"total\":1000");
    }

    private static Story fengtai(String mark, String region) {
        Story story = story(mark).places(region).medicine("硝苯地平控释片", "Nifedipine");
        return story.level(story.station(), 1, 0, 100)
                .refused()
                .declared("URGENT")
                .needChanged("CRITICAL", 300)
                .registered()
                .requested("URGENT")
                .searched()
                .reserved()
                .approved()
                .dispatched();
    }

    private long usable(Story story) {
        return database.sql("select coalesce(max(usable), -1) from stock_level where site_code = ?")
                .param(story.station())
                .query(Long.class)
                .single();
    }

    private String rows(String mark) {
        return database.sql("""
                        select (select string_agg(l::text, ';') from transfer_leg l where transfer_id like '%-' || :m || '/%')
                            || (select string_agg(h::text, ';') from shortage h where site_code = 'ZJF-' || :m)
                            || (select string_agg(event_id, ';' order by position) from timeline
                                where event_id like 'e-' || :m || '-%')
                        """).param("m", mark).query(String.class).single();
    }

    private HtmlPage page(String path, String language) throws IOException {
        try (WebClient browser = browser(language)) {
            return browser.getPage(at(path).toURL());
        }
    }

    private static WebClient browser(String language) {
        WebClient browser = new WebClient();
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        browser.addRequestHeader("Accept-Language", language);
        browser.addRequestHeader("Authorization", TestIssuer.get().systemBearer());
        return browser;
    }
}
