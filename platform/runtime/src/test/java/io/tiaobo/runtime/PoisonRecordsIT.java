package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.runtime.fixture.Switchboard;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.runtime.kafka.InboxListener;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** F16, I18: whatever is wrong with a record, it is parked with a reason, and nothing waits but its own key. */
class PoisonRecordsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Replica replica;
    private static KafkaProbe probe;

    @BeforeAll
    static void start() {
        replica = Replica.start(Replica.settings("poison"), "a");
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
    }

    @AfterAll
    static void stop() {
        replica.close();
        probe.close();
    }

    /**
     * A record with one thing wrong.
     *
     * @param name what is wrong; also the site in its key
     * @param reason why it must be parked
     * @param headers changes the headers of a good record
     * @param body replaces the body of a good record
     */
    private record Poison(String name, String reason, Consumer<Map<String, String>> headers, byte @Nullable [] body) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Poison> poisons() {
        return Stream.of(
                badBody("TRUNCATED", "{\"siteCode\":\"A\","),
                badBody("NOT-JSON", "\u0000\u0001\u0002"),
                badBody("ARRAY", "[1, 2, 3]"),
                badBody("FRACTION", good("F").replace("\"onHand\":1", "\"onHand\":1.5")),
                badBody("TEXT-NUMBER", good("T").replace("\"onHand\":1", "\"onHand\":\"1\"")),
                badBody("TWICE", good("T").replace("\"onHand\":1", "\"onHand\":1,\"onHand\":2")),
                badBody("DEEP", "{\"siteCode\":" + "[".repeat(5_000)),
                badBody("HUGE", "{\"siteCode\":\"" + "x".repeat(900_000) + "\"}"),
                new Poison("TOMBSTONE", "NO_BODY", headers -> {}, null),
                badHeader("UNKNOWN-TYPE", "UNKNOWN_TYPE", "ce_type", "inventory.stock-imagined.v1"),
                badHeader("CLASS-NAME", "UNKNOWN_TYPE", "ce_type", "java.lang.Runtime"),
                badHeader("WRONG-TOPIC", "WRONG_TOPIC", "ce_type", "inventory.stock-received.v1"),
                badHeader("NO-ID", "NO_CLOUD_EVENT", "ce_id", null),
                badHeader("NO-SOURCE", "NO_CLOUD_EVENT", "ce_source", " "),
                badHeader("NO-TIME", "NO_CLOUD_EVENT", "ce_time", null),
                badHeader("YESTERDAY", "NO_CLOUD_EVENT", "ce_time", "yesterday"),
                badHeader("THIRD", "NO_CLOUD_EVENT", "ce_sequence", "third"),
                badHeader("NUL-IN-ID", "NO_CLOUD_EVENT", "ce_id", "a\u0000b"),
                badHeader("NUL-IN-TYPE", "NO_CLOUD_EVENT", "ce_type", "a\u0000b"),
                new Poison("NUL-IN-SITE", "HANDLER_FAILED", headers -> {}, body("A\0B")),
                new Poison("THROWS", "HANDLER_FAILED", headers -> {}, body("THROWS")));
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void parksItAndWhatComesBehindItAndNothingElse(Poison poison) {
        replica.get(Switchboard.class).breakDown("THROWS");
        String key = poison.name() + "/X";
        Map<String, String> headers = headers("poison-" + poison.name());
        poison.headers().accept(headers);

        probe.sendRaw(Topics.STOCK_LEVELS, key, headers, poison.body());
        probe.send("behind-" + poison.name(), "inventory", key, Levels.of(poison.name(), 5));
        String other = "BESIDE-" + poison.name();
        probe.send("beside-" + poison.name(), "inventory", other + "/X", Levels.of(other, 2));

        replica.awaitTotal(other, 2, SOON);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parked(key)).containsExactly(poison.reason(), "BEHIND_PARKED"));
        assertThat(replica.query(String.class, "select site from heard where site = ?", poison.name()))
                .isEmpty();
    }

    @Test
    @DisplayName("a key that the database cannot store holds up nothing but itself")
    void parksARecordWhoseKeyCannotBeStored() {
        String key = "NUL\0KEY/X";
        probe.sendRaw(Topics.STOCK_LEVELS, key, headers("nul-key"), body("NUL-KEY"));
        probe.sendRaw(Topics.STOCK_LEVELS, key, headers("behind-nul-key"), body("NUL-KEY"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parked("NUL\uFFFDKEY/X")).containsExactly("NO_KEY", "BEHIND_PARKED"));
    }

    @Test
    @DisplayName("a record without a key, which a topic that is not compacted takes, is parked")
    void parksARecordWithoutAKey() {
        JdbcTemplate database = replica.get(JdbcTemplate.class);
        List<ConsumerRecord<String, byte[]>> keyless = LongStream.range(0, 2)
                .mapToObj(offset -> {
                    ConsumerRecord<String, byte[]> message =
                            new ConsumerRecord<>(Topics.STOCK_LEVELS, 99, offset, null, body("KEYLESS"));
                    headers("keyless-" + offset)
                            .forEach((name, value) ->
                                    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                    return message;
                })
                .toList();

        listener().onMessage(keyless);

        assertThat(database.queryForList(
                        "select reason from parked_record where kafka_partition = 99 order by id", String.class))
                .containsExactly("NO_KEY", "BEHIND_PARKED");
    }

    private static InboxListener listener() {
        ConsumerContainers consumers = replica.get(ConsumerContainers.class);
        return Objects.requireNonNull(
                consumers.listener(consumers.states().keySet().iterator().next()));
    }

    private static List<String> parked(String key) {
        return replica.query(String.class, "select reason from parked_record where record_key = ? order by id", key);
    }

    private static Poison badBody(String name, String body) {
        return new Poison(name, "UNREADABLE", headers -> {}, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Poison badHeader(String name, String reason, String header, @Nullable String value) {
        Consumer<Map<String, String>> change = headers -> headers.compute(header, (same, good) -> value);
        return new Poison(name, reason, change, body(name));
    }

    private static Map<String, String> headers(String id) {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", "inventory",
                "ce_type", "inventory.stock-level.v1",
                "ce_time", "2026-11-22T08:00:00Z",
                "ce_sequence", "0"));
    }

    private static byte[] body(String site) {
        return good(site).getBytes(StandardCharsets.UTF_8);
    }

    private static String good(String site) {
        return StrictJson.mapper().writeValueAsString(Levels.of(site, 1));
    }
}
