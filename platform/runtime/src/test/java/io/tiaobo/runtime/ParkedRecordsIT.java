package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Parked records are looked at and settled by operators (I18, I19, F16). */
class ParkedRecordsIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static Replica replica;
    private static OperatorDesk desk;
    private static KafkaProbe probe;
    private static String consumer = "";

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("parked");
        consumer = String.valueOf(settings.get("counter.group"));
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
        probe.createTopics();
        replica = Replica.start(settings, "a");
        desk = new OperatorDesk(replica);
    }

    @AfterAll
    static void stop() {
        probe.close();
        replica.close();
    }

    @Test
    @DisplayName("I11, I12: after the cure the records of a key are applied once and in order, and the key flows again")
    void retriesInOrderAndLetsTheKeyFlowAgain() {
        replica.switches().breakDown("PARK-F");
        send("f-1", "PARK-F", 1);
        send("f-2", "PARK-F", 2);
        long first = awaitParked("f-1", "HANDLER_FAILED");
        long second = awaitParked("f-2", "BEHIND_PARKED");

        assertThat(retry(second, "too-early").code()).isEqualTo("PARKED_BEHIND_OTHERS");
        assertThat(retry(first, "still-broken").code()).isEqualTo("PARKED_STILL_FAILING");
        assertThat(heard("PARK-F")).isEmpty();
        replica.switches().repair("PARK-F");
        OperatorDesk.Answer applied = retry(first, "cured");
        assertThat(applied.status()).as(applied.body()).isEqualTo(200);
        assertThat(retry(first, "cured").body()).isEqualTo(applied.body());
        assertThat(retry(first, "again").code()).isEqualTo("PARKED_ALREADY_SETTLED");
        OperatorDesk.Answer rest = desk.post(
                "/operations/parked/retry?consumer=" + consumer + "&key=" + OperatorDesk.encoded("PARK-F/X"), "rest");
        assertThat(rest.json().path("details").path("applied").asString()).isEqualTo("1");
        send("f-3", "PARK-F", 3);

        await().atMost(Duration.ofSeconds(30)).until(() -> heard("PARK-F").equals(List.of("f-1", "f-2", "f-3")));
        replica.awaitTotal("PARK-F", 6, Duration.ofSeconds(20));
        assertThat(replica.query(
                        String.class,
                        "select operation || ' ' || operator || ' ' || (answer ->> 'accepted') from operation_log "
                                + "where target = ? order by id",
                        "parked/" + first))
                .containsExactly(
                        "RETRY_PARKED zhang.wei false", "RETRY_PARKED zhang.wei true", "RETRY_PARKED zhang.wei false");
    }

    @Test
    void discardsTheFirstOfAKeyWithAReasonAndReleasesThoseBehind() {
        probe.sendRaw(Topics.STOCK_LEVELS, "PARK-D/X", headers("d-1"), "{".getBytes(StandardCharsets.UTF_8));
        send("d-2", "PARK-D", 4);
        long poison = awaitParked("d-1", "UNREADABLE");
        long behind = awaitParked("d-2", "BEHIND_PARKED");

        assertThat(desk.post("/operations/parked/" + behind + "/discard", "not-first")
                        .code())
                .isEqualTo("PARKED_BEHIND_OTHERS");
        assertThat(desk.post("/operations/parked/" + poison + "/discard", "no-reason", "{\"by\":\"zhang.wei\"}")
                        .status())
                .isEqualTo(400);
        assertThat(desk.post(
                                "/operations/parked/" + poison + "/discard",
                                "number",
                                "{\"by\":\"zhang.wei\",\"reason\":\"call 13812345678\"}")
                        .status())
                .isEqualTo(400);
        assertThat(desk.post("/operations/parked/" + poison + "/discard", "given-up")
                        .status())
                .isEqualTo(200);
        assertThat(retry(behind, "released").status()).isEqualTo(200);

        assertThat(heard("PARK-D")).containsExactly("d-2");
        JsonNode shown = desk.get("/operations/parked/" + poison).json();
        assertThat(shown.path("record").path("state").asString()).isEqualTo("DISCARDED");
        assertThat(shown.path("history").toString()).contains("DISCARD_PARKED", "zhang.wei", "night shift");
    }

    @Test
    @DisplayName("I19: what is shown and logged of a record carries no name, no number and no free text")
    void showsNothingPersonal() {
        String body = "{\"siteCode\":\"PARK-S\",\"drugCode\":\"王秀英\",\"onHand\":3.9,\"version\":13812345678,"
                + "\"phone\":\"13812345678\",\"asOf\":\"110101195001011234\",\"note 王秀英\":{\"name\":\"王秀英\"}}";
        probe.sendRaw(Topics.STOCK_LEVELS, "PARK-S/13812345678", headers("s-1"), body.getBytes(StandardCharsets.UTF_8));
        probe.sendRaw(
                Topics.STOCK_LEVELS, "PARK-S/王秀英", headers("王秀英"), "王秀英 13812345678".getBytes(StandardCharsets.UTF_8));
        long half = awaitParked("s-1", "UNREADABLE");
        long unreadable = awaitParked("王秀英", "UNREADABLE");

        String all = desk.get("/operations/parked?consumer=" + consumer).body()
                + desk.get("/operations/parked/" + half).body()
                + desk.get("/operations/parked/" + unreadable).body();
        String violations = desk.get("/checks").body();

        assertThat(violations).contains("{\"id\":" + unreadable + ",").doesNotContain("王秀英", "13812345678");
        assertThat(all).doesNotContain("王秀英", "13812345678", "110101195001011234");
        assertThat(all).contains("{\"name\":\"siteCode\",\"kind\":\"string\",\"value\":\"PARK-S\"}");
        assertThat(all).contains("{\"name\":\"onHand\",\"kind\":\"number\",\"value\":\"3.9\"}");
        assertThat(all).contains("{\"name\":\"drugCode\",\"kind\":\"string\",\"value\":null}");
        assertThat(all).contains("The content is not as agreed");
        JsonNode bytes = desk.get("/operations/parked/" + unreadable).json().path("body");
        assertThat(bytes.path("size").asInt()).isEqualTo(21);
        assertThat(bytes.path("fields")).isEmpty();
    }

    @Test
    void answersWhatDoesNotExistWith404() {
        assertThat(desk.get("/operations/parked/4711").status()).isEqualTo(404);
        assertThat(retry(4711, "nothing").status()).isEqualTo(404);
    }

    private static OperatorDesk.Answer retry(long id, String commandId) {
        return desk.post("/operations/parked/" + id + "/retry", commandId + "-" + id);
    }

    private static Map<String, String> headers(String id) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", "inventory",
                "ce_type", "inventory.stock-level.v1",
                "ce_time", NOW.toString());
    }

    private static void send(String id, String site, long onHand) {
        probe.send(
                id,
                "inventory",
                site + "/X",
                new StockLevelV1(site, "X", 1, onHand, 0, 0, onHand, 0, 0, 0, BigDecimal.ONE, null, NOW));
    }

    private static long awaitParked(String messageId, String reason) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> replica.query(
                                Long.class,
                                "select id from parked_record where message_id = ? and reason = ?",
                                messageId,
                                reason),
                        found -> found.size() == 1)
                .get(0);
    }

    private static List<String> heard(String site) {
        return replica.query(String.class, "select message_id from heard where site = ? order by position", site);
    }
}
