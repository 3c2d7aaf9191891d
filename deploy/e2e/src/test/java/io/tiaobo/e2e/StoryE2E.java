package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.browser.SignInForm;
import io.tiaobo.browser.TrialSystem;
import io.tiaobo.local.Http;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The Fengtai story clicked through by the people it is about, each signed in with the provider's own form. Only pages are used;
 * what suppliers and earlier patients did before it begins is told by a machine account, as in reality.
 */
@DisplayName("People play the Fengtai story in a browser")
class StoryE2E {
    private static final String STATION = "FT-ZHANGJIAFEN";
    private static final String CENTRE = "FT-YUNGANG";
    private static final String DRUG = "XC09CAA101A001010190001";
    private static final String WORK_ORDER = "W-20261122-7";
    private static final Map<String, Object> CENTRES_ANSWER_THEMSELVES =
            Map.of("tiaobo.approval.regions.110106.automatic", false);

    @Test
    @DisplayName("S1-02, S1-10 … S1-46: from the call to the satisfied callback, and the bureau sees every step")
    void fromTheCallToTheSatisfiedCallback() {
        Path root = Path.of("..", "..");
        try (TrialSystem system = TrialSystem.start(root, Path.of("target"), CENTRES_ANSWER_THEMSELVES);
                Browser browser = new Browser(system.address())) {
            new MarketHistory(system.machine()).crowdsOut(STATION, "FT-CHANGXINDIAN", DRUG);
            SignInForm form = new SignInForm(browser, system);
            CaseDesk hotline = new CaseDesk(browser);

            form.open("hotline", "/hotline/new");
            hotline.takesTheCallDown(WORK_ORDER, STATION, DRUG);
            hotline.asksTheSite("zjf-07", "SHORT_OF_SUPPLY");
            hotline.notesACall("LISTENED");
            hotline.verifiesTheCause("采购量小，被大医院挤出");
            hotline.answersTheQuestion();
            hotline.arrangesHelp("chief-03");
            hotline.registersTheCaller();
            form.leave();

            Tablet tablet = new Tablet(browser, STATION);
            form.open("zhangjiafen", "/station/" + STATION);
            tablet.asked(DRUG);
            tablet.isSent();
            tablet.page("");
            form.leave();

            form.open("yungang", "/centre/" + CENTRE);
            String transfer = promisesAndSends(browser);
            form.leave();

            form.open("zhangjiafen", "/station/" + STATION + "/receive");
            receives(browser, tablet, transfer);
            form.leave();

            form.open("hotline", hotline.path());
            hotline.isSolved();
            hotline.notesACall("RESULT");
            form.leave();

            form.open("callback", "/callback");
            callsBack(browser);
            form.leave();

            form.open("bureau", hotline.path());
            hotline.isClosed();
            seesEveryStep(browser, transfer);
            everythingAddsUp(system.machine());
        }
    }

    private static String promisesAndSends(Browser browser) {
        String request = "a.ask[href*='" + STATION + "'][href*='" + DRUG + "']";
        browser.until("the request is at the centre", () -> {
            browser.open("/centre/" + CENTRE);
            return browser.shows("section[aria-labelledby=h-answer] " + request);
        });
        String href = browser.attribute(request, "href");
        browser.tap(request);
        browser.until("the arithmetic is shown", () -> !browser.text(".sums").isEmpty());
        browser.tap("form[action$=approval] button");
        browser.until("it is promised", () -> browser.text(".done").contains("已办好"));
        browser.until("it can be sent", () -> {
            browser.open(href);
            return browser.shows("form[action$=dispatch]");
        });
        browser.tap("form[action$=dispatch] button");
        browser.until("it is sent", () -> browser.text(".done").contains("已办好"));
        String query = href.substring(href.indexOf("id=") + "id=".length());
        return URLDecoder.decode(query.substring(0, query.indexOf('&')), StandardCharsets.UTF_8);
    }

    /** The slip that lies in the box is scanned. */
    private static void receives(Browser browser, Tablet tablet, String transfer) {
        browser.until("the goods are announced", () -> {
            tablet.page("/receive");
            return browser.shows("button[data-leg='" + transfer + ":1']");
        });
        browser.type("#scan", transfer + ":1");
        browser.enter("#scan");
        browser.tap("dialog[open] .go");
        tablet.isSent();
        tablet.page("");
    }

    private static void callsBack(Browser browser) {
        browser.until("the case waits for its callback", () -> {
            browser.open("/callback");
            return browser.text("main").contains(WORK_ORDER);
        });
        browser.tap(".waits a.button");
        browser.tap("[name=solved][value=true]");
        browser.tap("[name=result][value='5']");
        browser.tap("[name=attitude][value='5']");
        browser.tap("form.steps button");
        browser.until("the callback is kept", () -> browser.at().contains("done"));
    }

    private static void seesEveryStep(Browser browser, String transfer) {
        browser.until("the bureau sees every step", () -> {
            browser.open("/transfers?id=" + Desk.encoded(transfer));
            String page = browser.text("main");
            return List.of("云岗社区卫生服务中心", "张家坟村社区卫生服务站", "全部到货").stream().allMatch(page::contains);
        });
        assertThat(browser.barriers()).isEmpty();
    }

    private static void everythingAddsUp(Http gateway) {
        for (String service : List.of("inventory", "shortage", "transfer")) {
            Patience.until(
                    service + " adds up",
                    () -> gateway.get("/api/" + service + "/checks").json(),
                    report -> report.path("violations").asInt(-1) == 0
                            && !report.path("checks").isEmpty());
        }
    }
}
