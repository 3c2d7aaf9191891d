package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.runtime.check.InvariantCheck;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Registered, served, told: over HTTP and the topics, with nothing that names a patient on the way. */
class WaitingListFlowIT extends ServiceIT {
    private static final String PHONE = "13912345678";

    WaitingListFlowIT(JdbcTemplate database, List<InvariantCheck> checks) {
        super(database, checks);
    }

    private String register(String site, String key, long quantity, int daysLeft) {
        return entryOf(post("/waiting-list", key, registration(site, quantity, daysLeft, PHONE)));
    }

    /** Whoever finds no connection in time is answered 503 and repeats with the same key. */
    private String registerAtLast(String site, String key, long quantity, int daysLeft) {
        String body = registration(site, quantity, daysLeft, PHONE);
        Answer answer = await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .until(() -> post("/waiting-list", key, body), latest -> latest.status() != 503);
        return entryOf(answer);
    }

    private static String entryOf(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("entryId");
    }

    private void awaitState(String site, String state, int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from waiting_entry where site_code = ? and state = ?", site, state)
                        == count);
    }

    @Test
    @DisplayName("S1-19, S1-21: registers with a place and says plainly that the day is unknown")
    void registersAPatientAndSaysThatTheDayIsUnknown() {
        String site = site(2);
        Answer first = post("/waiting-list", "p1-" + site, registration(site, 28, 1, PHONE));
        Answer again = post("/waiting-list", "p1-" + site, registration(site, 28, 1, PHONE));

        assertThat(first.text("outcome")).isEqualTo("WAITING");
        assertThat(first.body().path("position").asInt()).isEqualTo(1);
        assertThat(first.body().path("expectedOn").isNull()).isTrue();
        assertThat(first.body().path("expectedKnown").asBoolean()).isFalse();
        assertThat(first.text("text")).contains("unknown");
        assertThat(again).isEqualTo(first);
        awaitState(site, "WAITING", 1);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer notices = get("/notices?entry=" + first.text("entryId"));
            assertThat(notices.body()).hasSize(1);
            assertThat(notices.body().get(0).path("textZh").asString())
                    .contains("未知")
                    .contains("28 片");
            assertThat(notices.body().get(0).path("textEn").asString()).contains("28 tablets,");
            assertThat(notices.body().get(0).path("deliveredAt").isNull()).isFalse();
        });
    }

    @Test
    @DisplayName("S1-22: a waiting patient declares a shortage, a patient without medicine makes it critical")
    void makesTheShortageUrgent() {
        String site = site(2);
        level(site, DRUG, 0, 5, 10, 40, "1");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> published(ShortageDeclaredV1.class, site).size() == 1);
        register(site, "u1-" + site, 28, 0);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published(ShortageNeedChangedV1.class, site))
                        .singleElement()
                        .satisfies(changed -> assertThat(changed.urgency()).isEqualTo("CRITICAL")));
    }

    @Test
    @DisplayName("S1-20: 20 arrive, 50 wait: served in order up to 20 units, one notice each, whatever is repeated")
    void servesInOrderUpToWhatArrived() {
        Instant began = Instant.now();
        String site = site(2);
        String late = register(site, "late-" + site, 20, 9);
        String now = register(site, "now-" + site, 8, 0);
        String soon = register(site, "soon-" + site, 12, 3);
        String last = register(site, "last-" + site, 10, 20);
        awaitState(site, "WAITING", 4);
        for (int i = 0; i < 10; i++) {
            kafka.send("arrival-" + site, "inventory", site + "/" + DRUG, received(site, DRUG, 20));
        }
        awaitState(site, "SERVED", 2);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> published(PatientServedV1.class, site).size() == 2);
        assertThat(published(PatientServedV1.class, site))
                .extracting(PatientServedV1::entryId)
                .containsExactly(now, soon);
        assertThat(published(PatientServedV1.class, site))
                .extracting(PatientServedV1::quantity)
                .containsExactly(8L, 12L);
        assertThat(published(PatientServedV1.class, site))
                .as("when it was heard of, not when it came")
                .allSatisfy(served -> assertThat(served.servedAt()).isAfter(began));
        await().atMost(Duration.ofSeconds(30)).until(() -> ready(now) == 1 && ready(soon) == 1);
        assertThat(ready(late) + ready(last)).isZero();
        assertThat(get("/waiting-list/" + late).body().path("position").asInt()).isEqualTo(1);
        assertThat(get("/waiting-list?site=" + site).body().path("total").asInt())
                .isEqualTo(2);
    }

    private long ready(String entry) {
        return count("select count(*) from in_app_message where entry_id = ? and kind = 'READY'", entry);
    }

    @Test
    void answersThatTheShelfSufficesAndRegistersNobody() {
        String site = site(2);
        level(site, DRUG, 0, 40, 10, 40, "1");
        Answer answer = post("/waiting-list", "a-" + site, registration(site, 28, 0, PHONE));

        assertThat(answer.text("outcome")).isEqualTo("AVAILABLE");
        assertThat(answer.text("availableDrug")).isEqualTo(DRUG);
        assertThat(answer.body().path("entryId").isNull()).isTrue();
    }

    @Test
    void servesFromTheShelfWhenALevelRisesWithoutAnArrival() {
        String site = site(2);
        register(site, "s-" + site, 10, 0);
        awaitState(site, "WAITING", 1);
        level(site, DRUG, 0, 12, 0, 40, "0");

        awaitState(site, "SERVED", 1);
    }

    @Test
    @DisplayName("S1-21: tells once when a day becomes known")
    void tellsOnceWhenADayBecomesKnown() {
        String site = site(2);
        String entry = register(site, "e-" + site, 28, 0);
        awaitState(site, "WAITING", 1);
        Instant promised = Instant.now().plus(2, ChronoUnit.DAYS);
        String transfer = "T/" + site + "/" + DRUG + "/1";
        for (int leg = 1; leg <= 2; leg++) {
            kafka.send(
                    "leg-" + leg + site,
                    "transfer",
                    transfer,
                    new TransferLegApprovedV1(transfer, leg, "DONOR", site, DRUG, 28, "RULE", promised, NOW));
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count("select count(*) from in_app_message where entry_id = ? and kind = 'EXPECTED'", entry)
                                == 1);
        Answer next = post("/waiting-list", "e2-" + site, registration(site, 28, 5, PHONE));
        assertThat(next.body().path("expectedKnown").asBoolean()).isTrue();
    }

    @Test
    void withdrawsAndErasesTheContact() {
        String site = site(2);
        String entry = register(site, "w-" + site, 28, 0);
        awaitState(site, "WAITING", 1);
        assertThat(count("select count(*) from contact.person where entry_id = ?", entry))
                .isEqualTo(1);
        assertThat(post("/waiting-list/" + entry + "/withdrawal", "w2-" + site, "")
                        .status())
                .isEqualTo(200);
        awaitState(site, "WITHDRAWN", 1);

        assertThat(count("select count(*) from contact.person where entry_id = ?", entry))
                .isZero();
        assertThat(post("/waiting-list/" + entry + "/withdrawal", "w3-" + site, "")
                        .status())
                .isEqualTo(409);
        assertThat(post("/waiting-list", "w-" + site, registration(site, 28, 0, PHONE))
                        .status())
                .isEqualTo(200);
        assertThat(count("select count(*) from contact.person where entry_id = ?", entry))
                .isZero();
    }

    @Test
    @DisplayName("I19: phone and name are on no topic, in no table in the clear, and in no answer")
    void keepsPersonalDataInTheContactStore() {
        String site = site(2);
        String canary = "18877665544";
        Answer answer = post("/waiting-list", "c-" + site, registration(site, 28, 0, canary));
        assertThat(answer.toString()).doesNotContain(canary).doesNotContain("王先生");
        Answer bad = post("/waiting-list", "c2-" + site, registration(site, 28, 0, "12345678901"));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.toString()).doesNotContain("12345678901");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> published(PatientRegisteredV1.class, site).size() == 1);

        kafka.readAll(Topics.SHORTAGES)
                .forEach(message -> assertThat(
                                new String(message.json(), StandardCharsets.UTF_8) + message.headers() + message.key())
                        .doesNotContain(canary)
                        .doesNotContain("王先生"));
        for (Map<String, Object> table :
                database.queryForList("select table_schema || '.' || table_name as name from information_schema.tables "
                        + "where table_schema in ('public', 'contact') and table_type = 'BASE TABLE'")) {
            String rows = String.valueOf(database.queryForList(
                    "select coalesce(string_agg(r::text, ' '), '') from " + table.get("name") + " r"));
            assertThat(rows)
                    .as(String.valueOf(table.get("name")))
                    .doesNotContain(canary)
                    .doesNotContain("王先生");
        }
    }

    @Test
    @DisplayName("64 registrations and arrivals at once: everybody once, never more than arrived")
    void survivesConcurrentRegistrationsAndArrivals() throws Exception {
        String site = site(2);
        ExecutorService pool = Executors.newFixedThreadPool(16);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            int n = i;
            work.add(pool.submit(() -> registerAtLast(site, "r" + n + "-" + site, 5, n % 7)));
            work.add(pool.submit(
                    () -> kafka.send("a" + n + "-" + site, "inventory", site + "/" + DRUG, received(site, DRUG, 5))));
        }
        for (Future<?> done : work) {
            done.get();
        }
        pool.shutdown();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(
                                "select count(*) from inbox where consumer = 'shortage-movements' and message_id like ?",
                                "a%-" + site)
                        == 32);
        assertThat(count("select count(*) from domain_event a join domain_event b on b.aggregate_id = a.aggregate_id "
                        + "and b.sequence_number = a.sequence_number + 1 where b.transaction_id < a.transaction_id"))
                .as("events whose reading order is not their order in the aggregate")
                .isZero();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from waiting_entry where site_code = ? and state = 'WAITING'", site)
                        == 0);

        assertThat(published(PatientServedV1.class, site).stream()
                        .mapToLong(PatientServedV1::quantity)
                        .sum())
                .isLessThanOrEqualTo(160);
        assertThat(published(PatientServedV1.class, site))
                .extracting(PatientServedV1::entryId)
                .doesNotHaveDuplicates();
    }
}
