package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.runtime.fixture.Count;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F23: somebody loaded a dump into another server, whose transactions are numbered from the beginning. */
class RestoredDumpIT {
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
            replica.commands().execute("before", new Count("mine", 1, Instant.parse("2026-11-22T08:00:00Z")));
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
}
