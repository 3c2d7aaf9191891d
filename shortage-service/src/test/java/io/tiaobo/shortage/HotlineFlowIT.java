package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.contracts.shortage.v1.CauseConfirmedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortagePressedV1;
import io.tiaobo.contracts.shortage.v1.SitePressedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.domain.BusinessDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From the call to the satisfied callback, with the cause found from facts (S1-10 … S1-46). */
class HotlineFlowIT extends ServiceIT {
    private static final String HANDLER = "{\"office\":\"FT-BUREAU\",\"ref\":\"b-17\"}";
    private static final String CHIEF = "{\"office\":\"FT-BUREAU\",\"ref\":\"b-03\"}";
    private static final String DISTRICT = "{\"office\":\"FT-DISTRICT\",\"ref\":\"d-08\"}";
    private static final Duration BOUND = Duration.ofSeconds(30);

    HotlineFlowIT(JdbcTemplate database, List<InvariantCheck> checks) {
        super(database, checks);
    }

    /** A1, A2, A7: a citizen of a station calls the hotline, which gives the work order. */
    private String open(String site, String phone, String region) {
        String key = UUID.randomUUID().toString();
        String body = """
                {"channel":"12345","workOrder":"%s","siteCode":"%s","regionCode":"%s","dispatchClass":"TWO_HOURS",
                 "wanted":"MEDICINE_AT_STATION","questions":[],"note":"王先生很着急",
                 "items":[{"drugCode":"%s","quantity":28,"daysLeft":0,"riskClass":"HIGH"}],
                 "caller":{"name":"王先生","phone":"%s","preferredLanguage":"zh"}}""".formatted("W-" + key, site, region, DRUG, phone);
        Answer first = post("/cases", key, body);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(post("/cases", key, body)).isEqualTo(first);
        Answer again = post("/cases", UUID.randomUUID().toString(), body);
        assertThat(again.text("code")).isEqualTo("WORK_ORDER_KNOWN");
        String caseId = first.body().path("details").path("caseId").asString();
        await().atMost(BOUND).until(() -> get("/cases/" + caseId.substring(2)).status() == 200);
        return caseId.substring(2);
    }

    private Answer step(String uuid, String path, String body) {
        return post("/cases/" + uuid + "/" + path, UUID.randomUUID().toString(), body);
    }

    private void done(String uuid, String path, String body) {
        Answer answer = step(uuid, path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private JsonNode detail(String uuid) {
        return get("/cases/" + uuid).body();
    }

    private String state(String uuid) {
        return detail(uuid).path("hotlineCase").path("state").asString();
    }

    /** A station that ordered 140 and got 28, beside a centre that got nearly everything; the channel is open. */
    private void crowdOut(String station, String centre) {
        LocalDate today = BusinessDate.of(Instant.now());
        order("s-" + station, station, 140, 28, today);
        order("c-" + station, centre, 4_000, 3_900, today);
        publish(DRUG + "/supply-channel", new SupplyChannelReportedV1(DRUG, "OPEN", "supply-desk", today));
        publish(station + "/" + DRUG, new DispenseRefusedV1(station, DRUG, 28, 0, Instant.now()));
        level(station, DRUG, 3, 0, 0, 0, "0");
        await().atMost(BOUND)
                .until(() -> count(
                                        "select count(*) from purchase_order where received is not null and site_code in (?, ?)",
                                        station,
                                        centre)
                                == 2
                        && count("select count(*) from supply_channel where drug_code = ?", DRUG) == 1
                        && count("select count(*) from catalogue_entry where drug_code = ?", DRUG) == 1
                        && count("select count(*) from refused_dispense where site_code = ?", station) == 1);
    }

    private void order(String id, String site, long ordered, long received, LocalDate today) {
        publish(site + "/" + DRUG, new OrderPlacedV1(id, site, DRUG, ordered, today.minusDays(14)));
        publish(site + "/" + DRUG, new OrderFilledV1(id, site, DRUG, ordered, received, today.minusDays(7)));
    }

    @Test
    @DisplayName(
            "S1-10 … S1-46: call, first contact, cause found from facts, shortage, press, solved, callback by another office")
    void goesFromTheCallToTheSatisfiedCallback() {
        String station = site(7);
        String centre = site(7);
        crowdOut(station, centre);
        String uuid = open(station, "13900002222", "110106");
        assertThat(get("/cases?site=" + station + "&region=1101")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/cases?site=" + station + "&region=4502")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        done(
                uuid,
                "contacts",
                "{\"by\":%s,\"reached\":true,\"content\":false,\"told\":[\"LISTENED\"],\"note\":\"先安抚\"}"
                        .formatted(HANDLER));
        assertThat(step(uuid, "coordination", "{\"by\":%s,\"authorisedBy\":%s}".formatted(HANDLER, CHIEF))
                        .text("code"))
                .isEqualTo("WRONG_STATE");
        // S1-11, S1-41: the citizen was heard first, before anything was looked up.
        done(uuid, "verification", "{\"by\":%s}".formatted(HANDLER));
        findsTheSmallBuyerCrowdedOut(uuid);

        done(uuid, "coordination", "{\"by\":%s,\"authorisedBy\":%s}".formatted(HANDLER, CHIEF));
        // S1-22: the confirmed cause searches at once.
        await().atMost(BOUND).until(() -> !shortageOf(uuid).isEmpty());
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(published(CauseConfirmedV1.class, station))
                        .singleElement()
                        .satisfies(cause -> assertThat(cause.causes()).containsExactly("SMALL_VOLUME_CROWDED_OUT")));
        pressesTheSiteWhoseTurnItIs(uuid, station, centre);

        level(station, DRUG, 9, 500, 0, 0, "0");
        await().atMost(BOUND).until(() -> state(uuid).equals("RESOLVED"));
        String satisfied = "{\"reached\":true,\"solved\":true,\"result\":5,\"attitude\":4,\"by\":%s}";
        assertThat(step(uuid, "callbacks", satisfied.formatted(CHIEF)).text("code"))
                .isEqualTo("SAME_OFFICE");
        done(uuid, "callbacks", satisfied.formatted(DISTRICT));
        await().atMost(BOUND).until(() -> state(uuid).equals("CLOSED"));
        tellsTheCitizenEverythingAndNamesNobody(uuid);
    }

    private void findsTheSmallBuyerCrowdedOut(String uuid) {
        await().atMost(BOUND)
                .until(() -> detail(uuid).path("items").get(0).path("findings").size() == 5);
        List<JsonNode> findings =
                detail(uuid).path("items").get(0).path("findings").valueStream().toList();
        assertThat(findings)
                .filteredOn(finding -> finding.path("verdict").asString().equals("ACCEPTED"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("cause").asString()).isEqualTo("SMALL_VOLUME_CROWDED_OUT");
                    JsonNode site = finding.path("evidence").get(0);
                    assertThat(site.path("numbers").path("rate").asString()).isEqualTo("0.2000");
                    assertThat(site.path("events").size()).isEqualTo(1);
                });
        assertThat(findings)
                .allSatisfy(
                        finding -> assertThat(finding.path("evidence").size()).isPositive());
        JsonNode rates = get("/supply/fill-rates?drug=" + DRUG).body();
        assertThat(rates.path("small").path("rate").decimalValue()).isEqualByComparingTo("0.2");
        assertThat(rates.path("large").path("rate").decimalValue()).isEqualByComparingTo("0.975");
    }

    private String shortageOf(String uuid) {
        return detail(uuid).path("items").get(0).path("shortageId").asString("");
    }

    /** A10, S1-32: each open step has its responsible site. */
    private void pressesTheSiteWhoseTurnItIs(String uuid, String station, String centre) {
        String shortage = shortageOf(uuid);
        String transfer = "T/" + shortage;
        isAskedFor(transfer, shortage, station, centre);
        await().atMost(BOUND).until(() -> detail(uuid).path("waitingFor").size() == 1);
        assertThat(detail(uuid).path("waitingFor").get(0).path("late").asBoolean())
                .isTrue();
        assertThat(get("/supervision/overdue").body().path("items").toString()).contains(transfer, centre);
        done(uuid, "presses", "{\"transferId\":\"%s\",\"leg\":1,\"by\":%s}".formatted(transfer, HANDLER));
        assertThat(step(uuid, "presses", "{\"transferId\":\"T/other\",\"leg\":1,\"by\":%s}".formatted(HANDLER))
                        .status())
                .isEqualTo(400);
        await().atMost(BOUND)
                .until(() -> kafka.readAll(Topics.SHORTAGES).stream()
                        .anyMatch(record -> record.data() instanceof SitePressedV1 pressed
                                && pressed.transferId().equals(transfer)
                                && pressed.responsibleSite().equals(centre)
                                && pressed.step().equals("ANSWER")));
    }

    /** S1-33, S1-34, S1-40, S1-45: plain words, rates, and notes that go with the caller. */
    private void tellsTheCitizenEverythingAndNamesNobody(String uuid) {
        List<String> told = get("/cases/" + uuid + "/timeline")
                .body()
                .valueStream()
                .map(line -> line.path("textEn").asString())
                .toList();
        assertThat(told)
                .anySatisfy(line -> assertThat(line).contains("suppliers serve large hospitals first"))
                .anySatisfy(line -> assertThat(line).contains("28 tablets"))
                .anySatisfy(line -> assertThat(line).startsWith("The insurance bureau pressed"))
                .last()
                .isEqualTo("You said that it is solved; the case is closed");
        String today = BusinessDate.of(Instant.now()).toString();
        JsonNode rates =
                get("/case-reports/rates?from=" + today + "&until=" + today).body();
        assertThat(rates.path("solution").decimalValue()).isEqualByComparingTo("1");
        assertThat(rates.path("satisfactionAttitude").decimalValue()).isEqualByComparingTo("1");
        assertThat(get("/cases/" + uuid + "/notes").body().toString()).contains("先安抚", "王先生很着急");
        assertThat(kafka.readAll(Topics.SHORTAGES).toString()).doesNotContain("13900002222", "王先生", "W-");
        assertThat(
                        count(
                                "select count(*) from domain_event where convert_from(payload, 'UTF8') ~ '13900002222|王先生|先安抚'"))
                .isZero();
        assertThat(get("/cases/" + uuid + "/caller").text("phone")).isEqualTo("13900002222");
        assertThat(count(
                        "select count(*) from audit_trail where outcome = 'READ' and about = ?"
                                + " and asked::jsonb ->> 'route' in ('GET /cases/{uuid}/caller', 'GET /cases/{uuid}/notes')",
                        uuid))
                .as("PIPL 51: who read the number and the notes is known")
                .isEqualTo(2);
        assertThat(step(uuid, "contact-erasure", "{}").status()).isEqualTo(200);
        assertThat(get("/cases/" + uuid + "/caller").status()).isEqualTo(404);
        assertThat(get("/cases/" + uuid + "/notes").body()).isEmpty();
        assertThat(count("select count(*) from contact.caller where case_id = ?", "C/" + uuid))
                .isZero();
    }

    @Test
    @DisplayName("S1-07, S1-16, S1-19: a site's answer stands in the case, and its caller is registered from it, once")
    void registersTheCallerOfACase() {
        String station = site(7);
        String uuid = open(station, "13700006666", "110106");
        String due = "2030-01-01T00:00:00Z";
        done(uuid, "enquiries", """
                {"siteCode":"%s","siteOfficer":"o-1","dueAt":"%s","by":%s}""".formatted(station, due, HANDLER));
        await().atMost(BOUND).until(() -> detail(uuid).path("enquiries").size() == 1);
        JsonNode asked = detail(uuid).path("enquiries").get(0);
        assertThat(asked.path("answer").isNull()).isTrue();
        assertThat(asked.path("dueAt").asString()).isEqualTo(due);
        done(uuid, "enquiries/" + asked.path("enquiryId").asString() + "/answer", "{\"answer\":\"SHORT_OF_SUPPLY\"}");

        String key = UUID.randomUUID().toString();
        String patient = """
                {"drugCode":"%s","quantity":28,"substitutes":[],"daysLeft":0,"riskClass":"HIGH","address":"张家坟 7 号"}""";
        Answer registered = post("/cases/" + uuid + "/patients", key, patient.formatted(DRUG));
        assertThat(registered.text("outcome")).as(registered.toString()).isEqualTo("WAITING");
        assertThat(post("/cases/" + uuid + "/patients", key, patient.formatted(DRUG)))
                .isEqualTo(registered);

        String entry = registered.text("entryId");
        await().atMost(BOUND)
                .until(() -> detail(uuid)
                        .path("items")
                        .get(0)
                        .path("entryId")
                        .asString("")
                        .equals(entry));
        String url = "/waiting-list/" + entry;
        await().atMost(BOUND).until(() -> get(url).body().path("homeDelivery").asBoolean(false));
        assertThat(count("select count(*) from contact.person where entry_id = ? and address is not null", entry))
                .isEqualTo(1);
        assertThat(detail(uuid).path("enquiries").get(0).path("answer").asString())
                .isEqualTo("SHORT_OF_SUPPLY");
        assertThat(step(uuid, "patients", patient.formatted("NOT-OF-CASE")).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("S1-43: a caller is known again, and others of the region miss the same drug")
    void seesRepeatedCallersAndClusters() {
        String station = site(7);
        String first = open(station, "13700003333", "110107");
        String second = open(station, "13700003333", "110107");
        open(station, "13700004444", "110107");

        assertThat(detail(second).path("hotlineCase").path("earlierCases").toString())
                .contains("C/" + first);
        assertThat(detail(second).path("latentRisks").toString())
                .contains("REPEATED_CALL", "NO_MEDICINE_LEFT", "OTHERS_IN_THE_REGION");
        assertThat(detail(first).path("hotlineCase").path("earlierCases")).isEmpty();
        assertThat(get("/case-reports/clusters?least=3").body().toString()).contains(DRUG, "110107");
    }

    @Test
    @DisplayName("S1-42, A6: the clocks follow the table of the closest region, and a clock reminds by itself")
    void takesItsClocksFromTheRegionsTable() {
        String oneMinute = clock("110199", "FIRST_CONTACT", 1, 1);
        assertThat(post("/case-clocks", "k1", oneMinute).status()).isEqualTo(200);
        assertThat(post("/case-clocks", "k1", oneMinute).status()).isEqualTo(200);
        assertThat(post("/case-clocks", "k1", clock("110199", "FIRST_CONTACT", 2, 1))
                        .status())
                .isEqualTo(409);
        Answer outOfOrder = post("/case-clocks", "k2", clock("110199", "ANSWER", 60, 50));
        assertThat(outOfOrder.toString()).contains("CLOCKS_OUT_OF_ORDER");
        assertThat(post("/case-clocks", "k3", clock("110199", "ANSWER", 60, 100))
                        .status())
                .isEqualTo(400);
        String station = site(7);
        String uuid = open(station, "13700005555", "110199");
        List<JsonNode> clocks = detail(uuid).path("clocks").valueStream().toList();

        assertThat(clocks)
                .extracting(clock -> clock.path("clock").asString())
                .containsExactly("FIRST_CONTACT", "VERIFICATION", "COORDINATION", "ANSWER");
        Instant opened =
                Instant.parse(detail(uuid).path("hotlineCase").path("openedAt").asString());
        assertThat(Instant.parse(clocks.get(0).path("dueAt").asString())).isEqualTo(opened.plus(Duration.ofMinutes(1)));
        assertThat(Instant.parse(clocks.get(3).path("dueAt").asString())).isEqualTo(opened.plus(Duration.ofDays(15)));
        await().atMost(BOUND)
                .until(() ->
                        !detail(uuid).path("clocks").get(0).path("remindedAt").isNull());
        List<JsonNode> rules = get("/case-clocks?region=11019900")
                .body()
                .valueStream()
                .filter(rule -> rule.path("dispatchClass").asString().equals("TWO_HOURS"))
                .toList();
        assertThat(rules)
                .extracting(rule -> rule.path("regionCode").asString() + " "
                        + rule.path("clock").asString() + " "
                        + rule.path("minutes").asInt())
                .containsExactly(
                        "110199 FIRST_CONTACT 1", " VERIFICATION 2880", " COORDINATION 10080", " ANSWER 21600");
        assertThat(get("/case-clocks/changes?region=110199").body().path("items"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.path("office").asString()).isEqualTo("FT-BUREAU");
                    assertThat(change.path("reason").asString()).isEqualTo("试点");
                });
    }

    private static String clock(String region, String clock, int minutes, int remindPercent) {
        return """
                {"regionCode":"%s","dispatchClass":"TWO_HOURS","clock":"%s","minutes":%d,"remindPercent":%d,"reason":"试点",
                 "by":%s}""".formatted(region, clock, minutes, remindPercent, HANDLER);
    }

    @Test
    @DisplayName("S1-31, S1-32: a late step for a shortage without a case is pressed too, and its site is told")
    void pressesForAShortageWithoutACase() {
        String station = site(7);
        String centre = site(7);
        level(station, DRUG, 0, 0, 10, 40, "1");
        await().atMost(BOUND)
                .until(() -> !published(ShortageDeclaredV1.class, station).isEmpty());
        String shortage = published(ShortageDeclaredV1.class, station).get(0).shortageId();
        String transfer = "T/" + shortage;
        isAskedFor(transfer, shortage, station, centre);
        await().atMost(BOUND)
                .until(() ->
                        get("/supervision/steps?shortage=" + shortage).body().size() == 1);

        String press = "{\"transferId\":\"%s\",\"leg\":1,\"by\":%s}";
        assertThat(post("/supervision/presses", "sp-" + station, press.formatted(transfer, HANDLER))
                        .status())
                .isEqualTo(200);
        assertThat(post("/supervision/presses", "sq-" + station, press.formatted("T/other", HANDLER))
                        .toString())
                .contains("NOTHING_TO_PRESS");

        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(published(ShortagePressedV1.class, station))
                        .singleElement()
                        .satisfies(pressed -> {
                            assertThat(pressed.responsibleSite()).isEqualTo(centre);
                            assertThat(pressed.step()).isEqualTo("ANSWER");
                        }));
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(get("/shortages/" + shortage).toString()).contains("医保部门已催促测试站尽快完成：答复调出请求"));
    }

    private void isAskedFor(String transfer, String shortage, String station, String centre) {
        Instant before = Instant.now().minusSeconds(60);
        kafka.send(
                "tr-" + station,
                "transfer",
                transfer,
                new TransferRequestedV1(transfer, shortage, station, DRUG, 28, "CRITICAL", before));
        kafka.send(
                "lr-" + station,
                "transfer",
                transfer,
                new TransferLegReservedV1(transfer, 1, centre, station, DRUG, 28, before, before));
    }
}
