package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.invariants.Violation;
import io.tiaobo.invariants.personal.PersonalDataScan;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.audit.TableState;
import io.tiaobo.testkit.audit.TopicAudit;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F23: a database older than the topics, and a dump loaded into another server, whose transactions are numbered from the beginning. */
class RestoredDatabaseIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final String WRITTEN_ELSEWHERE = """
            insert into domain_event (transaction_id, aggregate_type, aggregate_id, sequence_number, event_id, payload_type,
                                      payload_revision, payload, metadata)
            values ((pg_current_xact_id()::text::bigint + 1000000)::text::xid8, 'Counter', 'elsewhere', 0,
                    'b4b8a1a2-7a54-4dd5-9f0e-0d2ad1f2f0aa', 'counted', '1',
                    convert_to('{"counterId":"elsewhere","amount":7,"total":7}', 'UTF8'), convert_to('{}', 'UTF8'))""";

    @Test
    @DisplayName("F23: a service does not start on events that would be read in the wrong order, and says why")
    void doesNotStartOnALoadedDump() throws SQLException {
        Map<String, String> settings = Replica.settings("restored");
        try (Replica replica = Replica.start(settings, "a")) {
            replica.commands().execute("before", new Count("mine", 1, NOW));
            replica.awaitTotal("mine", 1, Duration.ofSeconds(30));
        }
        Replica.start(settings, "b").close(); // its own events are no obstacle

        try (Connection session = DriverManager.getConnection(settings.get("spring.datasource.url"));
                Statement statement = session.createStatement()) {
            statement.execute(WRITTEN_ELSEWHERE);
        }

        assertThatThrownBy(() -> Replica.start(settings, "c"))
                .rootCause()
                .hasMessageContaining("loaded from a dump")
                .hasMessageContaining("restore-from-backup.md");
    }

    @Test
    @DisplayName("F23, I10: the check names the events that others know of and a database set back has forgotten")
    void findsWhatWasForgotten() throws Exception {
        Map<String, String> settings = Replica.settings("set-back");
        String database = settings.get("tiaobo.instance-id");
        try (Replica replica = Replica.start(settings, "a")) {
            replica.commands().execute("kept", new Count("set-back", 1, NOW));
            awaitPublished(1);
        }
        assertThat(forgotten(settings)).isEmpty();
        inAnotherDatabase("create database " + database + "_backup template " + database);
        String lost;
        try (Replica replica = Replica.start(settings, "b")) {
            replica.commands().execute("lost", new Count("set-back", 1, NOW));
            awaitPublished(2);
            lost = replica.query(
                            String.class, "select event_id::text from domain_event order by global_index desc limit 1")
                    .get(0);
        }
        assertThat(forgotten(settings)).isEmpty();

        inAnotherDatabase("drop database " + database);
        inAnotherDatabase("alter database " + database + "_backup rename to " + database);

        assertThat(forgotten(settings))
                .singleElement()
                .satisfies(violation -> assertThat(violation.text()).contains(lost));
    }

    private static void awaitPublished(long messages) {
        try (KafkaProbe probe = new KafkaProbe(TestServers.kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> probe.readAll(Topics.STOCK_MOVEMENTS).stream()
                                    .filter(message -> "set-back".equals(message.key()))
                                    .count(),
                            count -> count == messages);
        }
    }

    private static List<Violation> forgotten(Map<String, String> settings) {
        String broker = TestServers.kafka().bootstrapServers();
        TableState table = TableState.now(
                Objects.requireNonNull(settings.get("tiaobo.service")),
                Objects.requireNonNull(settings.get("spring.datasource.url")),
                broker);
        try (TopicAudit audit = new TopicAudit(broker, new PersonalDataScan(List.of()), read -> {})) {
            audit.readOn();
            return audit.compare(table);
        }
    }

    private static void inAnotherDatabase(String sql) throws SQLException {
        try (Connection session = TestServers.dataSource("postgres").getConnection();
                Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
