package io.tiaobo.gateway.station.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.GatewayServers;
import io.tiaobo.gateway.Story;
import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

/** The tablet of a station and the desk of its centre, as the server makes them. */
class DesksIT extends GatewayServers {
    private static final List<String> TABLET = List.of(
            "",
            "/stock",
            "/dispense",
            "/asked",
            "/receive",
            "/requests",
            "/stocktake",
            "/period",
            "/ledger",
            "/inbox",
            "/steps");

    /** S2-09, S2-18, S2-42: stock in boxes and words, what is on its way, and how far help is, in both languages. */
    @Test
    void tabletShowsTheShelfAndWhereHelpIs() {
        Story story = asked("T1");
        String home = "/station/" + story.station();
        soon().until(() -> get(home, "zh").statusCode() == 200);
        soon().untilAsserted(() -> {
            assertThat(text(home + "/requests", "zh")).contains("有人给", "云岗社区卫生服务中心", "承诺到货");
            assertThat(text(home + "/stock", "zh")).contains("厄贝沙坦片", "3 盒", "5 片", "快没有了", "还够 7.6 天");
        });

        assertThat(text(home, "zh")).contains("张家坟社区卫生服务站", "发药", "有人要，没有药", "1 种药快没有了");
        assertThat(text(home, "en")).contains("Dispense", "Asked for, not there", "1 running out");
        assertThat(text(home + "/receive", "zh")).contains("批号 LX", "有效期至 2027-06-30", "发来 28");
        assertThat(text(home + "/stocktake", "zh")).contains("批号 LX").doesNotContain("账上有");
        assertThat(text(home + "/stocktake?blind=false", "zh")).contains("账上有 95");
        assertThat(text(home + "/period", "en"))
                .contains("Counts that agreed with the book 66.67%", "+30", "−5", "closing");
        assertThat(text(home + "/ledger", "en")).contains("Asked for, not there", "Counted", "Corrected");
    }

    /** A first page below 300 KB, nothing inline, kept by the device. */
    @Test
    void tabletIsSmallAndCanBeKept() {
        Story story = asked("T2");
        String home = "/station/" + story.station();
        soon().until(() -> get(home, "zh").statusCode() == 200);
        for (String page : TABLET) {
            HttpResponse<String> answer = get(home + page, "zh");
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .doesNotContain("<style", " style=", "onclick")
                    .contains("lang=\"zh-CN\"");
        }
        int bytes = List.of(
                        home,
                        "/tiaobo.css",
                        "/tablet/tablet.css",
                        "/tablet/tablet.js",
                        "/tablet/forms.js",
                        "/tablet/queue.js",
                        "/tablet/scan.js",
                        "/tablet/gs1.js",
                        "/tablet/store.js",
                        "/tablet/texts.js",
                        "/tablet/inbox.js",
                        "/sw.js",
                        "/icon.svg")
                .stream()
                .mapToInt(file -> get(file, "zh").body().length())
                .sum();
        assertThat(bytes).isLessThan(300_000);
        assertThat(get(home + "/manifest.webmanifest", "zh").body())
                .contains("\"start_url\":\"" + home + "\"", "standalone");
        assertThat(get(home + "/receive", "zh").headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=(self)"));
        assertThat(get(home, "zh").headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
        assertThat(get(home, "zh").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'", "manifest-src 'self'"));
    }

    /** S1-25, S1-29, S1-30: what is asked for beside what stays; a service that is away is said on a page. */
    @Test
    void deskShowsWhatIsAskedForAndWhatStays() {
        Story story = story("T3").places("910303").medicine("厄贝沙坦片", "Irbesartan");
        story.level(story.centre(), 1, 660, 100)
                .declared("URGENT")
                .requested("URGENT")
                .searched()
                .reserved();
        String desk = "/centre/" + story.centre();

        soon().until(() -> get(desk, "zh").statusCode() == 200);
        soon().untilAsserted(() -> {
            assertThat(text(desk, "zh")).contains("要我们答复 1", "厄贝沙坦片", "240 片", "52.8 天");
            assertThat(text(desk, "en"))
                    .contains("To answer 1", "240 tablets", "stays 660", "Nothing is to be sent.")
                    .contains("Sites we supply 1", "Zhangjiafen station");
        });
        assertThat(get(desk + "/request?leg=1&id=" + story.transferId(), "zh").statusCode())
                .as("the transfer service is away")
                .isEqualTo(503);
        assertThat(get(desk + "/request?leg=7&id=" + story.transferId(), "zh").statusCode())
                .isEqualTo(404);
    }

    /** S2-42: no flow has more than three steps, and there is a card of them, whose pictures come when they are seen. */
    @Test
    void everyFlowFitsOnACardOfThreeSteps() {
        Story story = asked("T4");
        soon().until(() -> get("/station/" + story.station(), "zh").statusCode() == 200);
        String card = "/station/" + story.station() + "/steps";
        assertThat(text(card, "zh")).contains("3 数一数，再点“收好了”").doesNotContain(" 4 ");
        assertThat(get(card, "en").body())
                .contains(
                        "loading=\"lazy\"",
                        "src=\"/tablet/steps/receive-3-en.png\"",
                        "alt=\"Picture of the page with a red frame around the place of this step: Count it and");
        assertThat(get("/tablet/steps/receive-3-en.png", "en").headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(get("/station/NOWHERE", "zh").statusCode()).isEqualTo(404);
        assertThat(get("/centre/NOWHERE", "en").body()).contains("Not found");
    }

    /** A station that has little left and was promised more. */
    private static Story asked(String mark) {
        Story story = story(mark).places("9103" + mark.substring(1) + "0").medicine("厄贝沙坦片", "Irbesartan");
        return story.level(story.station(), 1, 95, 100)
                .declared("URGENT")
                .requested("URGENT")
                .searched()
                .reserved()
                .approved();
    }

    private String text(String path, String language) {
        try (WebClient browser = new WebClient()) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            browser.addRequestHeader("Accept-Language", language);
            browser.addRequestHeader("Authorization", TestIssuer.get().systemBearer());
            HtmlPage page = browser.getPage(at(path).toURL());
            return page.asNormalizedText().replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
