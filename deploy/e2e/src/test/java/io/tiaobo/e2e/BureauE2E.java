package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.e2e.Network.Opening;
import io.tiaobo.testkit.access.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer of the bureau, who has no staff: sees what needs somebody, follows it down to the shelf, and looks back. */
@ExtendWith(WithSystem.class)
@DisplayName("The bureau looks after the network")
class BureauE2E {
    private final SystemUnderTest system;
    private final Desk desk;

    BureauE2E(SystemUnderTest system) {
        this.system = system;
        desk = new Desk(system.edge());
    }

    @Test
    @DisplayName(
            "S2-30, S2-17, S2-33: the exception first, then site, drug and lot; the past; tables for a spreadsheet")
    void anOfficerFollowsAnExceptionDown() {
        Network network = Network.open(desk, "BUREAU", WithSystem.BY_HAND);
        String site = network.station(2); // which the first station knows as a neighbour
        network.stock(desk, new Opening(site, 50, 20));
        try (Browser browser = new Browser(system.address(Service.GATEWAY))) {
            browser.signIn("officer", "BUREAU", WithSystem.BY_HAND);
            TestIssuer.get()
                    .letIn(Map.of(
                            "sub",
                            "officer",
                            "name",
                            "officer",
                            "roles",
                            List.of("BUREAU"),
                            "regions",
                            List.of(WithSystem.BY_HAND)));
            browser.open("/");
            followsTheException(browser, network, site);
            looksAtTheTiers(browser, network);
            looksBack(browser, site);
            takesTheTables(browser, site);
            for (String page : List.of("/bureau", "/bureau/trends", "/overview")) {
                browser.open(page + "?lang=en");
                assertThat(browser.attribute("html", "lang")).isEqualTo("en");
                assertThat(browser.barriers()).as(page).isEmpty();
            }
        }
    }

    private static void followsTheException(Browser browser, Network network, String site) {
        String drug = "a[href='/sites/" + site + "/drugs/" + network.drug() + "']";
        browser.until("nobody can give, and the desk says so", () -> browser.shows(drug));
        assertThat(browser.text("h1")).startsWith("现在要您处理的");
        assertThat(browser.text(".concerns")).contains("找不到货源", site, "您：医保局");
        assertThat(browser.barriers()).isEmpty();

        browser.tap(drug);
        browser.until("the shelf is shown", () -> browser.text("main").contains(network.lotOf(site)));
        assertThat(browser.text("main")).contains("可用", "20", "谁能调出", "台账");
        assertThat(browser.barriers()).isEmpty();

        browser.tap("a[href='/bureau/lots?lot=" + network.lotOf(site) + "']");
        browser.until("the lot is found", () -> browser.text("tbody").contains(site));
        assertThat(browser.barriers()).isEmpty();
    }

    private static void looksAtTheTiers(Browser browser, Network network) {
        browser.open("/bureau/tiers?drug=" + network.drug());
        browser.until(
                "the boxes are drawn",
                () -> !browser.attribute("[data-chart]", "data-drawn").equals("null"));
        assertThat(browser.text("main")).contains("社区卫生服务站", "可用天数");
        assertThat(browser.barriers()).isEmpty();
    }

    private static void looksBack(Browser browser, String site) {
        browser.open("/bureau/past?site=" + site);
        assertThat(browser.text(".bygone-mark")).contains("这是过去");
        assertThat(browser.text("#h-shortages")).as("an hour ago").isEqualTo("当时未解除的缺货 0");
        assertThat(browser.text("main")).contains("截至那时该站点还没有药品入库");
        assertThat(browser.barriers()).isEmpty();
    }

    private static void takesTheTables(Browser browser, String site) {
        assertThat(browser.ask("fetch('/bureau/csv/shortages').then((answer) => answer.arrayBuffer())"
                        + ".then((bytes) => Array.from(new Uint8Array(bytes).slice(0, 3)))"))
                .as("a byte order mark")
                .isEqualTo("[239,187,191]");
        assertThat(browser.ask("fetch('/bureau/csv/concerns').then((answer) => answer.text())"))
                .contains(site);
    }
}
