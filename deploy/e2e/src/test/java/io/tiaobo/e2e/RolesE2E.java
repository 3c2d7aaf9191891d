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

/** Those who come seldom: administrator, auditor, section chief and county depot, each from the first page to the end of a piece of work. */
@ExtendWith(WithSystem.class)
@DisplayName("Every position has a desk of its own")
class RolesE2E {
    /** A region no case belongs to, so that its limits concern nobody. */
    private static final String QUIET = "990077";

    private static final String ADMIN = "it-1";

    private final SystemUnderTest system;
    private final Desk desk;

    RolesE2E(SystemUnderTest system) {
        this.system = system;
        desk = new Desk(system.edge());
    }

    @Test
    @DisplayName("I4, I21, A17: the administrator builds a projection again, and the auditor finds who it was")
    void administratorRebuildsAndAuditorFindsIt() {
        try (Browser browser = new Browser(system.address(Service.GATEWAY))) {
            comes(browser, ADMIN, "ADMIN", "");
            browser.open("/");
            assertThat(browser.at()).endsWith("/admin");
            browser.until("the checks have run", () -> browser.text("#checked").contains("网关"));
            assertThat(browser.text("#checked")).contains("项全部相符").doesNotContain("不符");
            assertThat(browser.barriers()).isEmpty();

            browser.open("/admin/inventory/processors/stock-projection");
            browser.type("input[name=reason]", "演练 · a drill");
            browser.tap("form[action$='/rebuild'] button");
            browser.until("it is built", () -> browser.text("#rebuild").contains("与原数据完全相同"));
            assertThat(browser.barriers()).isEmpty();
            browser.open("/admin/inventory/parked");
            assertThat(browser.text("main")).contains("没有搁置的消息");
            assertThat(browser.barriers()).isEmpty();

            comes(browser, "auditor-1", "AUDITOR", "");
            browser.open("/");
            assertThat(browser.at()).endsWith("/auditing");
            browser.until(
                    "the seals are computed", () -> browser.text("#chains").contains("网关"));
            assertThat(browser.text("#chains")).contains("库存服务", "全部相符").doesNotContain("被改过", "少了一行");
            browser.type("input[name=by]", ADMIN);
            browser.choose("select[name=right]", "OPERATE");
            browser.tap(".seek button");
            browser.until("it is found", () -> browser.at().contains("by=" + ADMIN));
            assertThat(browser.text("tbody"))
                    .contains("POST /operations/processors/{name}/rebuild", "管理员", "stock-projection");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    @DisplayName("S1-42: the section chief sets a limit and reads who changed it")
    void chiefSetsALimit() {
        try (Browser browser = new Browser(system.address(Service.GATEWAY))) {
            comes(browser, "chief-1", "SECTION_CHIEF", QUIET);
            browser.open("/");
            assertThat(browser.at()).endsWith("/chief");
            assertThat(browser.text("main")).contains("没有超时的案件", "没有要裁定的案件", "没有催而不应的");
            assertThat(browser.barriers()).isEmpty();

            browser.tap("a[href='/chief/clocks']");
            browser.tap("a[href*='dispatchClass=ONE_DAY'][href*='clock=ANSWER']");
            browser.until("it stands in the form", () -> browser.at().contains("clock=ANSWER"));
            browser.type("input[name=amount]", "9");
            browser.choose("select[name=unit]", "DAYS");
            browser.type("input[name=reason]", "区里要求更快");
            browser.tap("form[action='/chief/clocks'] button");
            browser.until("it is set", () -> browser.text("main").contains("已改"));
            assertThat(browser.text(".limits")).contains("9 天");
            assertThat(browser.text("main")).contains("区里要求更快", "chief-1");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    @DisplayName("S1-25, S1-29: a county depot finds what it is asked for on its desk and promises it")
    void depotPromises() {
        Network network = Network.open(desk, "ROLES", WithSystem.BY_HAND);
        network.stock(desk, new Opening(network.depot(), 0, 200));
        desk.insist(
                "/api/shortage/shortages",
                Desk.newKey(),
                Map.of("siteCode", network.station(1), "drugCode", network.drug(), "quantity", 30));
        try (Browser browser = new Browser(system.address(Service.GATEWAY))) {
            browser.signIn("depot-1", "COUNTY_DEPOT", network.depot());
            browser.open("/");
            assertThat(browser.at()).endsWith("/centre/" + network.depot());
            browser.until("it is asked", () -> browser.shows("a.ask"));
            assertThat(browser.text("main")).contains("县区局域点", "我们供的站点", network.centre());
            assertThat(browser.barriers()).isEmpty();

            browser.tap("a.ask");
            browser.until("the numbers are there", () -> browser.shows("form[action$='/approval'] button"));
            browser.tap("form[action$='/approval'] button");
            browser.until("it is promised", () -> browser.text("main").contains("已办好"));
            browser.open("/");
            browser.until("it is to be sent", () -> browser.text("#h-send").contains("1"));
            assertThat(browser.barriers()).isEmpty();
        }
    }

    private static void comes(Browser browser, String name, String role, String region) {
        browser.signIn(name, role, "");
        TestIssuer.get()
                .letIn(Map.of(
                        "sub",
                        name,
                        "name",
                        name,
                        "roles",
                        List.of(role),
                        "regions",
                        region.isEmpty() ? List.of() : List.of(region)));
    }
}
