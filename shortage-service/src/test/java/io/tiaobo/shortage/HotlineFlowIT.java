package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.contracts.shortage.v1.CauseConfirmedV1;
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
        done(
                uuid,
                "contacts",
                "{\"by\":%s,\"reached\":true,\"content\":false,\"told\":[\"LISTENED\"],\"note\":\"先安抚\"}"
                        .formatted(HANDLER));
        assertThat(step(uuid, "coordination", "{\"by\":%s,\"authorisedBy\":%s}".formatted(HANDLER, CHIEF))
                        .text("code"))
                .isEqualTo("WRONG_STATE");
        done(uuid, "verification", "{\"by\":%s}".formatted(HANDLER));
        findsTheSmallBuyerCrowdedOut(uuid);

        done(uuid, "coordination", "{\"by\":%s,\"authorisedBy\":%s}".formatted(HANDLER, CHIEF));
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

    private void pressesTheSiteWhoseTurnItIs(String uuid, String station, String centre) {
        String shortage = shortageOf(uuid);
        String transfer = "T/" + shortage;
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
        assertThat(step(uuid, "contact-erasure", "{}").status()).isEqualTo(200);
        assertThat(get("/cases/" + uuid + "/notes").body()).isEmpty();
        assertThat(count("select count(*) from contact.caller where case_id = ?", "C/" + uuid))
                .isZero();
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
        database.update("""
                insert into case_clock_rule values ('110199', 'TWO_HOURS', 'FIRST_CONTACT', 1, 1) on conflict do nothing""");
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
    }
}
