package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F21: somebody holds a transaction open in which an event was written, while others go on appending. */
class LongTransactionIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int BESIDE = 60;
    private static final String INSERT = """
            insert into domain_event (aggregate_type, aggregate_id, sequence_number, event_id, payload_type,
                                      payload_revision, payload, metadata)
            values ('Counter', '%1$s', 0, '%2$s', 'counted', '1',
                    convert_to('{"counterId":"%1$s","amount":7,"total":7}', 'UTF8'), convert_to('{}', 'UTF8'))
            """;

    private static Map<String, String> settings;
    private static Replica replica;
    private static KafkaProbe probe;

    @BeforeAll
    static void start() {
        settings = Replica.settings("longtx");
        replica = Replica.start(settings, "a");
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
    }

    @AfterAll
    static void stop() {
        replica.close();
        probe.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("I10: nothing overtakes an open transaction, and afterwards all of it reaches every reader in order")
    void reachesEveryReaderInOrder(boolean commits) throws SQLException {
        String held = "held-" + commits;
        String beside = "beside-" + commits;
        count(beside, 1, 1);
        replica.awaitTotal(beside, 1, SOON);
        try (Connection session = DriverManager.getConnection(settings.get("spring.datasource.url"));
                Statement statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute(INSERT.formatted(held, UUID.randomUUID()));
            count(beside, 2, BESIDE);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(
                                    replica.query(Long.class, "select total from totals where counter = ?", beside))
                            .containsExactly(1L));
            if (commits) {
                session.commit();
            } else {
                session.rollback();
            }
        }

        replica.awaitTotal(beside, BESIDE, SOON);
        List<Long> all = LongStream.rangeClosed(1, BESIDE).boxed().toList();
        await().atMost(SOON).until(() -> published(beside), all::equals);
        if (commits) {
            replica.awaitTotal(held, 7, SOON);
            await().atMost(SOON).until(() -> published(held), List.of(7L)::equals);
        } else {
            assertThat(published(held)).isEmpty();
        }
    }

    private static void count(String counter, int first, int last) {
        for (int i = first; i <= last; i++) {
            replica.commands().execute(counter + "-" + i, new Count(counter, 1, NOW));
        }
    }

    private static List<Long> published(String counter) {
        return probe.readAll(Topics.STOCK_MOVEMENTS).stream()
                .filter(message -> counter.equals(message.key()))
                .map(message -> message.as(StockReceivedV1.class).quantity())
                .toList();
    }
}
