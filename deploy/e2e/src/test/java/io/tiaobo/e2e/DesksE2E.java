package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.e2e.Network.Opening;
import io.tiaobo.testkit.faults.LineState;
import io.tiaobo.testkit.faults.TcpProxy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A village doctor's tablet and the desk of the centre that helps, in a real browser, with the network away in between. */
@ExtendWith(WithSystem.class)
@DisplayName("People work with the tablet and the desk")
class DesksE2E {
    private final SystemUnderTest system;
    private final Desk desk;

    DesksE2E(SystemUnderTest system) {
        this.system = system;
        desk = new Desk(system.edge());
    }

    @Test
    @DisplayName(
            "S2-09, S2-16, S2-42, S1-02, S1-29, S1-30: dispensed, asked for, promised in part, received and counted;"
                    + " what was done without network arrives once, what is refused stays to be read,"
                    + " and the neighbours' pages stay closed (I22)")
    void aDoctorIsHelpedByTheCentre(@TempDir Path folder) throws IOException {
        Network network = Network.open(desk, "DESKS", WithSystem.BY_HAND);
        String site = network.station(1);
        network.stock(desk, new Opening(network.centre(), 10, 200));
        stock(site, network);
        String transfer = "T/" + site + "/" + network.drug() + "/1";
        String[] camera = Film.of(transfer + ":1", folder.resolve("slip.y4m"));
        int gateway = URI.create(system.address(Service.GATEWAY)).getPort();
        try (TcpProxy line = TcpProxy.to(gateway);
                Browser browser = new Browser("http://127.0.0.1:" + line.port(), camera)) {
            Tablet tablet = new Tablet(browser, site);
            browser.signIn("doctor", "VILLAGE_DOCTOR", site);
            readsScans(tablet, browser);
            staysOutOfTheNeighbours(browser, network.station(2));
            worksWithAndWithoutNetwork(tablet, network, line);
            keepsWhatIsRefused(tablet, browser, network);
            browser.signIn("pharmacist", "CENTRE_PHARMACIST", network.centre());
            promisesAndSends(browser, network.centre(), transfer);
            readsEnglish(browser, "/centre/" + network.centre());
            browser.signIn("doctor", "VILLAGE_DOCTOR", site);
            receivesAndCounts(tablet, browser, network, transfer);
            readsEnglish(
                    browser, "/station/" + site, "/station/" + site + "/dispense", "/station/" + site + "/requests");
        }
    }

    @Test
    @DisplayName("without sign-in every page leads to the provider")
    void nobodySeesAPageBeforeSigningIn() throws IOException, InterruptedException {
        for (String page : List.of("/", "/station/FT-ZHANGJIAFEN", "/centre/FT-YUNGANG", "/hotline")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(system.address(Service.GATEWAY) + page))
                    .header("Accept", "text/html")
                    .build();

            HttpResponse<Void> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/oauth2/authorization/tiaobo");
        }
    }

    private static void staysOutOfTheNeighbours(Browser browser, String neighbour) {
        assertThat(browser.ask("fetch('/station/" + neighbour + "').then((answer) => answer.status)"))
                .isEqualTo("403");
        browser.open("/station/" + neighbour);
        browser.until("the refusal is told", () -> browser.text("h1").contains("没有权限"));
        assertThat(browser.barriers()).isEmpty();
    }

    private static void readsEnglish(Browser browser, String... pages) {
        for (String page : pages) {
            browser.open(page + "?lang=en");
            assertThat(browser.attribute("html", "lang")).isEqualTo("en");
            assertThat(browser.barriers()).as(page).isEmpty();
        }
        browser.open(pages[0] + "?lang=zh");
    }

    /** A box and two tablets, known to the tablet. */
    private void stock(String site, Network network) {
        Map<String, Object> lot = Map.of("lot", "L-" + site, "expiry", "2099-12-31", "quantity", 30);
        desk.insist(
                Desk.stock(site, network.drug()) + "/receipts",
                Desk.newKey(),
                Map.of("source", "OPENING", "lots", List.of(lot)));
        Patience.until(
                "the tablet knows the stock",
                () -> desk.get("/station/" + site + "/stock").body(),
                page -> page.contains(network.drug()));
    }

    /** Domain facts 12: GS1 with FNC1 and with parentheses, day 00, trace codes; nothing is guessed. */
    private static void readsScans(Tablet tablet, Browser browser) {
        tablet.page("");
        tablet.isKept();
        assertThat(scan(browser, "(01)06901234567892(17)271200(10)AB12(21)S1"))
                .contains("\"expiry\":\"2027-12-31\"", "\"lot\":\"AB12\"", "\"serial\":\"S1\"");
        assertThat(scan(browser, "]d201069012345678921727123110AB12\\u001d21S1"))
                .contains("\"lot\":\"AB12\"", "\"gtin\":\"06901234567892\"", "\"expiry\":\"2027-12-31\"");
        assertThat(scan(browser, "84765620001563394047")).isEqualTo("{\"trace\":\"84765620001563394047\"}");
        assertThat(scan(browser, "0106901234567893")).as("wrong check digit").isEqualTo("null");
        assertThat(scan(browser, "(17)271332")).as("no such month").isEqualTo("null");
    }

    private static String scan(Browser browser, String text) {
        return browser.ask(
                "import('/tablet/gs1.js').then((gs1) => gs1.read(\"" + text + "\", new Date('2026-11-22')))");
    }

    private void worksWithAndWithoutNetwork(Tablet tablet, Network network, TcpProxy line) {
        String site = network.station(1);
        tablet.page("/stock");
        tablet.hasNoBarriers();
        tablet.dispense(network.drug(), 1, 0);
        tablet.isSent();
        onHand(site, network, 2);

        tablet.isKept();
        line.set(LineState.REFUSE);
        try {
            tablet.dispense(network.drug(), 0, 2);
            tablet.asked(network.drug());
            tablet.isWaiting(2);
        } finally {
            line.set(LineState.PASS);
        }

        tablet.isSent();
        onHand(site, network, 0);
        Patience.until(
                "the book has the two dispenses and the question, once each",
                () -> desk.items(Desk.stock(site, network.drug()) + "/movements"),
                moves -> count(moves, "STOCK_DISPENSED") == 2 && count(moves, "DISPENSE_REFUSED") == 1);
        Patience.until(
                "the doctor's need is known",
                () -> desk.openShortage(site, network.drug()),
                found -> found.isPresent());
    }

    private static long count(List<JsonNode> movements, String kind) {
        return movements.stream()
                .filter(movement -> movement.get("kind").asString().equals(kind))
                .count();
    }

    private static void keepsWhatIsRefused(Tablet tablet, Browser browser, Network network) {
        tablet.dispense(network.drug(), 1, 0);
        tablet.isRefused(1);
        tablet.page("/inbox");
        browser.until("the reason is told", () -> browser.text("#refused").contains("库存不足"));
        tablet.hasNoBarriers();
        browser.tap("#refused .go");
        tablet.isRefused(0);
    }

    private void promisesAndSends(Browser browser, String centre, String transfer) {
        openRequest(browser, centre, "h-answer");
        browser.until("the arithmetic is shown", () -> browser.text(".sums").contains("200"));
        assertThat(browser.barriers()).isEmpty();
        browser.type("#quantity", "20");
        browser.tap("form[action$=approval] button");
        desk(browser, transfer, "APPROVED");
        openRequest(browser, centre, "h-send");
        browser.tap("form[action$=dispatch] button");
        desk(browser, transfer, "DISPATCHED");
        browser.open("/centre/" + centre + "/slip?leg=1&id=" + transfer);
        assertThat(browser.text(".slip")).contains("20", transfer + ":1", "L-" + centre);
        assertThat(browser.barriers()).isEmpty();
    }

    /** The desk follows the topics, so what was just decided may take a moment to move to the next stack. */
    private static void openRequest(Browser browser, String centre, String stack) {
        String request = "section[aria-labelledby=" + stack + "] .ask";
        browser.until("a request in " + stack, () -> {
            browser.open("/centre/" + centre);
            return browser.shows(request);
        });
        assertThat(browser.barriers()).isEmpty();
        browser.tap(request);
    }

    private void desk(Browser browser, String transfer, String state) {
        browser.until("done is said", () -> browser.text(".done").contains("已办好"));
        Patience.until("the leg is " + state, () -> desk.legs(transfer, state), legs -> legs.size() == 1);
    }

    private void receivesAndCounts(Tablet tablet, Browser browser, Network network, String transfer) {
        String site = network.station(1);
        Patience.until(
                "the goods are announced",
                () -> desk.get("/api/inventory/inbound?site=" + site).body(),
                body -> body.contains(transfer));
        tablet.page("/receive");
        browser.type("#scan", transfer + ":1");
        browser.enter("#scan");
        opensItsGoods(browser, network);
        browser.tap("dialog[open] [data-close]");
        browser.tap("[data-camera]");
        opensItsGoods(browser, network);
        tablet.hasNoBarriers();
        browser.tap("dialog[open] .go");
        tablet.isSent();
        onHand(site, network, 20);

        tablet.count(network.drug(), 19);
        tablet.isSent();
        onHand(site, network, 19);
        tablet.page("/period");
        assertThat(browser.text("main")).contains("19", "0.00%");
        tablet.hasNoBarriers();
        tablet.page("/ledger");
        assertThat(browser.text("main")).contains("盘点", "调入", "有人要，没有药");
        tablet.hasNoBarriers();
    }

    private static void opensItsGoods(Browser browser, Network network) {
        browser.until(
                "the slip opens its goods", () -> browser.text("dialog[open]").contains("L-" + network.centre()));
    }

    private void onHand(String site, Network network, long units) {
        Patience.until(
                site + " has " + units,
                () -> desk.level(site, network.drug()).get("onHand").asLong(),
                now -> now == units);
    }
}
