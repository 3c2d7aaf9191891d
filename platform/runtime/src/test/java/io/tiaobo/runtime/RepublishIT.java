package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Stored events are sent to Kafka again, and consumers do not notice (I10, I11, F14). */
class RepublishIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static Replica replica;
    private static OperatorDesk desk;
    private static KafkaProbe probe;

    /** Hears what this service itself publishes, each message as a row. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        MessageConsumer movements(@Value("${counter.group}") String group, JdbcTemplate database) {
            return MessageConsumer.named(group + "-movements")
                    .on(StockReceivedV1.class, message -> {
                        if (message.key().startsWith("repeated-")) {
                            database.update(
                                    "insert into heard (site, message_id) values (?, ?)", message.key(), message.id());
                        }
                    })
                    .ignoring(MessageCatalogue.topics().entrySet().stream()
                            .filter(entry -> entry.getValue().equals(Topics.STOCK_MOVEMENTS))
                            .map(Map.Entry::getKey)
                            .filter(type -> type != StockReceivedV1.class)
                            .toArray(Class<?>[]::new));
        }
    }

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("republish");
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
        probe.createTopics();
        replica = Replica.start(settings, "a", Listening.class);
        desk = new OperatorDesk(replica);
    }

    @AfterAll
    static void stop() {
        probe.close();
        replica.close();
    }

    @Test
    @DisplayName("I11: everything published twice leaves every consumer with the same rows")
    void isAbsorbedByConsumers() {
        for (int i = 0; i < 30; i++) {
            replica.commands().execute("repeated-" + i, new Count("repeated-" + i % 3, 1, NOW));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> heard().size() == 30);
        long sent = published();
        String token = publisherToken();
        List<String> before = heard();

        OperatorDesk.Answer accepted = desk.post("/operations/publisher/republish?from=0&rate=25", "everything");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        JsonNode done = await().atMost(Duration.ofSeconds(60))
                .until(RepublishIT::latest, row -> !row.path("endedAt").isNull());

        assertThat(done.path("outcome").asString()).isEqualTo("DONE");
        // Counts of levels that other tests have put on the topics are events here, too.
        assertThat(done.path("sent").asLong())
                .isEqualTo(done.path("events").asLong())
                .isGreaterThanOrEqualTo(30);
        await().atMost(Duration.ofSeconds(20)).until(() -> published() == sent + 30);
        replica.commands().execute("repeated-last", new Count("repeated-last", 1, NOW));
        await().atMost(Duration.ofSeconds(30)).until(() -> heard().size() == 31);
        assertThat(heard()).startsWith(before.toArray(String[]::new));
        assertThat(publisherToken())
                .as("the live publisher went on from where it was")
                .isNotEqualTo(token);
        assertThat(replica.query(Long.class, "select count(*) from parked_record where consumer like '%-movements'"))
                .containsExactly(0L);
    }

    @Test
    @DisplayName("The first event is the first one sent, however many digits the numbers of transactions have")
    void countsFromTheFirstEventWhenTransactionNumbersGetLonger() {
        replica.commands().execute("shorter-1", new Count("shorter", 1, NOW));
        replica.get(JdbcTemplate.class).execute("""
                do $$ declare longer bigint := 10 ^ length(pg_current_xact_id()::text); begin
                  while pg_current_xact_id()::text::bigint < longer loop commit; end loop;
                end $$""");
        replica.commands().execute("shorter-2", new Count("shorter", 1, NOW));
        // While other tests put levels on the topics, events are added; the first ones are what counts.
        long events = Objects.requireNonNull(
                replica.query(Long.class, "select count(*) from domain_event").get(0));

        assertThat(desk.post("/operations/publisher/republish?from=0&rate=5000", "longer")
                        .status())
                .isEqualTo(200);
        JsonNode done = await().atMost(Duration.ofSeconds(60))
                .until(RepublishIT::latest, row -> !row.path("endedAt").isNull());

        assertThat(done.path("events").asLong()).isGreaterThanOrEqualTo(events);
    }

    @Test
    void refusesWhatCannotBeSent() {
        assertThat(desk.post("/operations/publisher/republish?from=2099-01-01T00:00:00Z", "future")
                        .code())
                .isEqualTo("REPUBLISH_NOTHING");
        assertThat(desk.post("/operations/publisher/republish?from=yesterday", "word")
                        .status())
                .isEqualTo(400);
        assertThat(desk.post("/operations/publisher/republish?from=0&rate=0", "rate")
                        .status())
                .isEqualTo(400);
        assertThat(desk.post("/operations/publisher/republish/cancel", "nothing")
                        .code())
                .isEqualTo("REPUBLISH_NOT_RUNNING");
    }

    private static JsonNode latest() {
        return desk.get("/operations/publisher").json().path("republication");
    }

    private static String publisherToken() {
        return replica.query(
                        String.class,
                        "select convert_from(token, 'UTF8') from token_entry where processor_name = 'kafka-publisher'")
                .get(0);
    }

    private static List<String> heard() {
        return replica.query(
                String.class,
                "select site || ' ' || message_id from heard where site like 'repeated-%' order by position");
    }

    private static long published() {
        return probe.readAll(Topics.STOCK_MOVEMENTS).stream()
                .filter(message -> String.valueOf(message.key()).startsWith("repeated-"))
                .count();
    }
}
