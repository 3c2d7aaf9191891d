package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.command.AllocateArrival;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import io.tiaobo.shortage.waitinglist.domain.ShelfStock;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Told in several ways, brought home, left alone, forgotten. */
class PatientWishIT extends ServiceIT {
    private static final OutsideWorld OUTSIDE = OutsideWorld.ONE;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandExecutor commands;

    PatientWishIT(JdbcTemplate database, List<InvariantCheck> checks, CommandExecutor commands) {
        super(database, checks);
        this.commands = commands;
    }

    private String register(String site, String key, String phone, String email) {
        String body = registration(site, 28, 0, phone).replace("\"zh\"}", "\"en\",\"email\":\"" + email + "\"}");
        Answer answer = post("/waiting-list", key, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        String entry = answer.text("entryId");
        await().atMost(PATIENCE).until(() -> get("/waiting-list/" + entry).status() == 200);
        return entry;
    }

    private void arrives(String site, long quantity) {
        publish(site + "/" + DRUG, received(site, DRUG, quantity));
    }

    private long open(String entry) {
        return count("select count(*) from notice_delivery where entry_id = ? and ended_at is null", entry);
    }

    @Test
    @DisplayName("S1-20: told by inbox, mail and short message, once each, although each refuses the first time")
    void tellsOnceInEveryChannel() {
        String site = site(2);
        String entry = register(site, "ch-" + site, "13811110001", "wang@patients.example");

        await().atMost(PATIENCE).until(() -> OUTSIDE.mails(entry).size() == 1 && open(entry) == 0);

        assertThat(OUTSIDE.taken("/sms", entry)).singleElement().satisfies(sms -> {
            assertThat(sms.key()).isEqualTo(entry + ":REGISTERED");
            assertThat(sms.body()).contains("13811110001", "28 tablets");
        });
        assertThat(OUTSIDE.mails(entry).get(0))
                .contains("To: wang@patients.example", "Subject: Your medicine", "You are registered");
        assertThat(count("select count(*) from in_app_message where entry_id = ?", entry))
                .isOne();
        assertThat(OUTSIDE.taken("/courier", entry)).isEmpty();
        assertThat(count(
                        "select count(*) from notice_delivery where entry_id = ? and channel in ('SMS', 'EMAIL')"
                                + " and outcome = 'DELIVERED' and attempts = 2",
                        entry))
                .isEqualTo(2);
    }

    @Test
    void sparesWhoeverUnsubscribedButKeepsTheInbox() {
        String site = site(2);
        String entry = register(site, "un-" + site, "13811110002", "li@patients.example");
        await().atMost(PATIENCE).until(() -> OUTSIDE.mails(entry).size() == 1 && open(entry) == 0);

        assertThat(post("/waiting-list/" + entry + "/unsubscription", "un2-" + site, "")
                        .status())
                .isEqualTo(200);
        arrives(site, 28);

        await().atMost(PATIENCE)
                .until(() ->
                        count("select count(*) from in_app_message where entry_id = ? and kind = 'READY'", entry) == 1
                                && open(entry) == 0);
        assertThat(OUTSIDE.taken("/sms", entry)).hasSize(1);
        assertThat(OUTSIDE.mails(entry)).hasSize(1);
    }

    @Test
    @DisplayName("S1-20: when the last day is over, its timer passes on what was not collected, and both are told")
    void passesOnWhatWasNotCollected() {
        String site = site(2);
        String first = register(site, "po1-" + site, "13811110006", "first@patients.example");
        String next = register(site, "po2-" + site, "13811110007", "next@patients.example");
        LocalDate yesterday = BusinessDate.of(Instant.now()).minusDays(1);
        Shelf then = new Shelf(List.of(new ShelfStock(DRUG, 28, -1)), null, yesterday);
        commands.execute(
                "po-" + site,
                new AllocateArrival(
                        site,
                        "AMLODIPINE",
                        "po-" + site,
                        DRUG,
                        28,
                        -1,
                        Seen.of(then),
                        BusinessDate.startOf(yesterday)));

        await().atMost(PATIENCE)
                .until(() -> get("/waiting-list/" + first).text("state").equals("NOT_COLLECTED"));
        level(site, DRUG, 0, 28, 0, 100, "0");
        await().atMost(PATIENCE)
                .until(() -> get("/waiting-list/" + next).text("state").equals("SERVED"));
        LocalDate lastDay = LocalDate.parse(get("/waiting-list/" + next).text("collectBy"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.queryForList(
                                "select execution_time from scheduled_tasks where task_name = 'collection-due'"
                                        + " and task_instance like ?",
                                Timestamp.class,
                                next + "|%"))
                        .containsExactly(Timestamp.from(BusinessDate.startOf(lastDay.plusDays(1)))));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get("/notices?entry=" + first).toString()).contains("passed on"));
        assertThat(post("/waiting-list/" + first + "/collection", "po3-" + site, "")
                        .text("code"))
                .isEqualTo("NOTHING_KEPT");
    }

    @Test
    @DisplayName("S2-20: home delivery, no pick-up deadline, the courier learns where, the station hands it over")
    void bringsMedicineHome() {
        String site = site(2);
        String address = "幸福里七号院";
        String entry = register(site, "home-" + site, "13811110003", "zhao@patients.example");
        Answer chosen =
                post("/waiting-list/" + entry + "/home-delivery", "home2-" + site, "{\"address\":\"" + address + "\"}");
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(200);
        arrives(site, 28);

        await().atMost(PATIENCE).until(() -> OUTSIDE.taken("/courier", entry).size() == 1);
        assertThat(OUTSIDE.taken("/courier", entry).get(0).body()).contains(address, "13811110003", "王先生");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get("/waiting-list/deliveries?site=" + site).body())
                        .hasSize(1));
        assertThat(get("/waiting-list/deliveries?site=" + site).toString()).doesNotContain(address);
        assertThat(get("/notices?entry=" + entry).toString())
                .contains("will be brought to you")
                .doesNotContain("Please collect");
        assertThat(post("/waiting-list/" + entry + "/collection", "home3-" + site, "")
                        .status())
                .isEqualTo(200);
        assertThat(post("/waiting-list/" + entry + "/home-delivery", "home4-" + site, "{\"address\":\"x\"}")
                        .text("code"))
                .isEqualTo("ENTRY_ENDED");
    }

    @Test
    @DisplayName(
            "I20: after a person was erased nothing readable is left anywhere, nobody is told, and the books still add up")
    void erasesAPerson() {
        String site = site(2);
        String phone = "18866554433";
        String mail = "canary@patients.example";
        String served = register(site, "er1-" + site, phone, mail);
        String waiting = register(site, "er2-" + site, phone, mail);
        String other = register(site, "er3-" + site, "13811110005", "other@patients.example");
        String called = callOf(site, phone);
        post("/waiting-list/" + served + "/home-delivery", "er4-" + site, "{\"address\":\"金丝雀胡同\"}");
        arrives(site, 28);
        await().atMost(PATIENCE).until(() -> OUTSIDE.taken("/courier", served).size() == 1 && open(waiting) == 0);

        String unseen = post("/waiting-list", "er7-" + site, registration(site, 28, 0, phone))
                .text("entryId");
        Answer erased = post("/waiting-list/person-erasure", "er5-" + site, "{\"phone\":\"" + phone + "\"}");
        Answer again = post("/waiting-list/person-erasure", "er6-" + site, "{\"phone\":\"" + phone + "\"}");
        arrives(site, 56);

        assertThat(erased.body().path("details").path("erased").asString()).isEqualTo("4");
        assertThat(again.body().path("details").path("erased").asString()).isEqualTo("0");
        await().atMost(PATIENCE)
                .until(() -> get("/waiting-list/" + other).text("state").equals("SERVED")
                        && get("/waiting-list/" + waiting).text("state").equals("WITHDRAWN")
                        && get("/waiting-list/" + unseen).text("state").equals("WITHDRAWN"));
        assertThat(count(
                        "select count(*) from contact.person where entry_id in (?, ?, ?, ?)",
                        served,
                        waiting,
                        unseen,
                        "C/" + called))
                .isZero();
        assertThat(get("/cases/" + called + "/notes").body()).isEmpty();
        assertThat(get("/cases/" + called + "/timeline").body()).isNotEmpty();
        nothingSays(phone, mail, "金丝雀胡同", "王先生", "金丝雀来电");
        assertThat(OUTSIDE.taken("/sms", waiting)).hasSize(1);
        replaysTheSame("waiting-list-projection", site);
        replaysTheSame("hotline-projection", site);
    }

    /** Every event is read again, and tells what the tables say. */
    private void replaysTheSame(String projection, String site) {
        Answer begun = post(
                "/operations/processors/" + projection + "/rebuild",
                projection + site,
                "{\"by\":\"privacy-office\",\"reason\":\"replay after an erasure\"}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/operations/processors").body())
                        .filteredOn(
                                processor -> processor.path("name").asString().equals(projection))
                        .singleElement()
                        .satisfies(processor -> assertThat(processor
                                        .path("rebuild")
                                        .path("outcome")
                                        .asString(""))
                                .isEqualTo("SAME")));
    }

    /** The same person calls the hotline, too. */
    private String callOf(String site, String phone) {
        Answer answer = post("/cases", "er8-" + site, """
                {"channel":"12345","workOrder":"ER-%s","siteCode":"%s","regionCode":"110106","dispatchClass":"TWO_HOURS",
                 "wanted":"MEDICINE_AT_STATION","questions":[],"note":"金丝雀来电",
                 "items":[{"drugCode":"%s","quantity":28,"daysLeft":0,"riskClass":"HIGH"}],
                 "caller":{"name":"王先生","phone":"%s","preferredLanguage":"zh"}}""".formatted(site, site, DRUG, phone));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        String uuid = answer.body().path("details").path("caseId").asString().substring(2);
        await().atMost(PATIENCE).until(() -> get("/cases/" + uuid).status() == 200);
        return uuid;
    }

    private void nothingSays(String... canaries) {
        kafka.readAll(Topics.SHORTAGES)
                .forEach(message -> assertThat(
                                new String(message.json(), StandardCharsets.UTF_8) + message.headers() + message.key())
                        .doesNotContain(canaries));
        for (Map<String, Object> table :
                database.queryForList("select table_schema || '.' || table_name as name from information_schema.tables "
                        + "where table_schema in ('public', 'contact') and table_type = 'BASE TABLE'")) {
            String rows = String.valueOf(database.queryForList(
                    "select coalesce(string_agg(r::text, ' '), '') from " + table.get("name") + " r"));
            assertThat(rows).as(String.valueOf(table.get("name"))).doesNotContain(canaries);
        }
        assertThat(count(
                        "select count(*) from domain_event where convert_from(payload, 'UTF8') like ?",
                        "%" + canaries[0] + "%"))
                .isZero();
    }
}
