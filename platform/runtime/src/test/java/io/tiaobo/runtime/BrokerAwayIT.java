package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.faults.LineState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F5, F6 and the Kafka half of F9: the broker is gone, or silent, and then comes back. */
class BrokerAwayIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Replica replica;
    private static KafkaProbe probe;

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("brokeraway");
        settings.put(
                "spring.kafka.bootstrap-servers",
                "127.0.0.1:" + TestServers.kafkaProxy().port());
        replica = Replica.start(settings, "a");
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
    }

    @AfterEach
    void heal() {
        TestServers.kafkaProxy().set(LineState.PASS);
    }

    @AfterAll
    static void stop() {
        replica.close();
        probe.close();
    }

    @Test
    @DisplayName("F5: commands are taken while the broker is gone; the backlog follows in order and nothing is lost")
    void takesCommandsWhileTheBrokerIsGone() {
        count("gone", 1, 20);
        awaitPublished("gone", 20);

        TestServers.kafkaProxy().set(LineState.REFUSE);
        probe.send("sent-meanwhile", "inventory", "MEANWHILE/X", Levels.of("MEANWHILE", 3));
        count("gone", 21, 200);
        replica.awaitTotal("gone", 200, Duration.ofSeconds(10));
        assertThat(replica.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(published("gone")).hasSize(20);

        TestServers.kafkaProxy().set(LineState.PASS);
        awaitPublished("gone", 200);
        replica.awaitTotal("MEANWHILE", 3, SOON);
    }

    @Test
    @DisplayName("F6: neither requests nor projections wait for a broker that hears and does not answer")
    void waitsForASilentBrokerInNoRequestAndNoProjection() {
        count("silent", 1, 5);
        awaitPublished("silent", 5);

        TestServers.kafkaProxy().set(LineState.BLACKHOLE_DOWN);
        AtomicInteger done = new AtomicInteger(5);
        // Longer than the producer waits for an answer, so that it asks a second time.
        await().during(Duration.ofSeconds(12)).atMost(SOON).until(() -> {
            int next = done.incrementAndGet();
            count("silent", next, next);
            replica.awaitTotal("silent", next, Duration.ofSeconds(6));
            return true;
        });

        TestServers.kafkaProxy().set(LineState.PASS);
        awaitPublished("silent", done.get());
    }

    /** Every single command is answered at once. */
    private static void count(String counter, int first, int last) {
        for (int i = first; i <= last; i++) {
            long start = System.nanoTime();
            replica.commands().execute(counter + "-" + i, new Count(counter, 1, NOW));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        }
    }

    /** All events from first to last, each at least once, in their order when repetitions are left out. */
    private static void awaitPublished(String counter, int count) {
        List<Long> all = LongStream.rangeClosed(1, count).boxed().toList();
        await().atMost(SOON).until(() -> published(counter), found -> found.equals(all));
    }

    private static List<Long> published(String counter) {
        Set<String> seen = new HashSet<>();
        return probe.readAll(Topics.STOCK_MOVEMENTS).stream()
                .filter(message -> counter.equals(message.key()))
                .filter(message -> seen.add(String.valueOf(message.id())))
                .map(message -> message.as(StockReceivedV1.class).quantity())
                .toList();
    }
}
