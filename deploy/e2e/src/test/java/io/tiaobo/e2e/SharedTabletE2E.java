package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.e2e.Network.Opening;
import io.tiaobo.testkit.access.TestIssuer;
import io.tiaobo.testkit.faults.LineState;
import io.tiaobo.testkit.faults.TcpProxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tablet that stays at the station while its people change. */
@ExtendWith(WithSystem.class)
@DisplayName("People share a tablet")
class SharedTabletE2E {
    private static final String SIGN_OUT = "form[action$='/logout'] button";

    private final SystemUnderTest system;
    private final Desk desk;

    SharedTabletE2E(SystemUnderTest system) {
        this.system = system;
        desk = new Desk(system.edge());
    }

    @Test
    @DisplayName("after a sign-out nothing of the first person is shown or sent; what she noted waits for her")
    void showsAndSendsNothingOfWhoHasLeft() {
        Network network = Network.open(desk, "SHARED", WithSystem.BY_HAND);
        String site = site(network);
        network.stock(desk, new Opening(site, 0, 30));
        int gateway = URI.create(system.address(Service.GATEWAY)).getPort();
        try (TcpProxy line = TcpProxy.to(gateway);
                Browser browser = new Browser("http://127.0.0.1:" + line.port())) {
            Tablet tablet = new Tablet(browser, site);
            comes("first", site);
            tablet.page("");
            tablet.isKept();
            cannotLeaveWithoutNetwork(tablet, browser, network, line);
            leavesSomethingBehind(tablet, browser, network);
            comes("second", site);
            showsNothingOnTheWayBack(tablet, browser, site, line);
            isNotSentByAnother(tablet, browser, network);
            tablet.page("");
            leaves(browser);
            comes("first", site);
            tablet.page("");
            tablet.isSent();
            onHand(network, 26);
        }
    }

    /** The first station knows it as a neighbour, and so what it has. */
    private static String site(Network network) {
        return network.station(2);
    }

    /** The provider of the tests asks nobody: whoever is at the tablet when it is asked next. */
    private static void comes(String name, String site) {
        TestIssuer.get()
                .letIn(Map.of("sub", name, "name", name, "roles", List.of("VILLAGE_DOCTOR"), "sites", List.of(site)));
    }

    private void cannotLeaveWithoutNetwork(Tablet tablet, Browser browser, Network network, TcpProxy line) {
        line.set(LineState.REFUSE);
        try {
            tablet.dispense(network.drug(), 0, 2);
            tablet.isWaiting(1);
            tablet.page("");
            browser.tap(SIGN_OUT);
            assertThat(browser.agree()).contains("1 笔还没有发送");
            assertThat(browser.agree()).contains("没有网络");
            assertThat(browser.attribute("body", "data-person")).isEqualTo("first");
        } finally {
            line.set(LineState.PASS);
        }
        tablet.isSent();
        onHand(network, 28);
    }

    /** Noted a moment before the sign-out, when it may still be taken back. */
    private static void leavesSomethingBehind(Tablet tablet, Browser browser, Network network) {
        String site = site(network);
        tablet.page("");
        browser.ask("""
                import('/tablet/queue.js').then((queue) => queue.add({ kind: 'dispense', site: '%s', subject: '%s', label: 'x',
                  path: '%s', body: { quantity: 2, occurredAt: new Date().toISOString() } }, 20000)).then(() => 'noted')""".formatted(site, network.drug(), Desk.stock(site, network.drug()) + "/dispenses"));
        browser.tap(SIGN_OUT);
        assertThat(browser.agree()).contains("1 笔还没有发送");
        hasLeft(browser);
    }

    private static void leaves(Browser browser) {
        browser.tap(SIGN_OUT);
        hasLeft(browser);
    }

    private static void hasLeft(Browser browser) {
        browser.until(
                "the session is over",
                () -> browser.at().startsWith(TestIssuer.get().issuer()));
    }

    private static void showsNothingOnTheWayBack(Tablet tablet, Browser browser, String site, TcpProxy line) {
        line.set(LineState.REFUSE);
        try {
            browser.back();
            saysNoNetwork(browser);
            tablet.page("/stock");
            saysNoNetwork(browser);
        } finally {
            line.set(LineState.PASS);
        }
        tablet.page("");
        browser.until(
                "the second is at the tablet",
                () -> browser.attribute("body", "data-person").equals("second"));
        tablet.isKept();
        assertThat(browser.text("body")).contains(site).doesNotContain("first");
    }

    private static void saysNoNetwork(Browser browser) {
        browser.until("no copy is left", () -> browser.text("body").contains("没有网络，这一页还没有存到平板上"));
    }

    private void isNotSentByAnother(Tablet tablet, Browser browser, Network network) {
        tablet.page("/inbox");
        browser.until("it waits for her", () -> browser.text("#sync-state").contains("1 笔等本人登录后发送"));
        assertThat(browser.text("#unsent")).isEqualTo("没有");
        assertThat(browser.ask("fetch('" + Desk.stock(site(network), network.drug())
                        + "/dispenses', { method: 'POST', headers: { 'Tiaobo-Person': 'first', 'Idempotency-Key': 'k',"
                        + " 'X-XSRF-TOKEN': decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1]) } })"
                        + ".then((answer) => answer.status)"))
                .as("a page of hers that was left open")
                .isEqualTo("412");
        browser.until("its time has come", () -> browser.ask("""
                import('/tablet/store.js').then((store) => store.all())
                  .then((all) => all.every((command) => command.notBefore <= Date.now()))""").equals("true"));
        onHand(network, 28);
    }

    private void onHand(Network network, long units) {
        Patience.until(
                "the shelf has " + units,
                () -> desk.level(site(network), network.drug()).get("onHand").asLong(),
                now -> now == units);
    }
}
