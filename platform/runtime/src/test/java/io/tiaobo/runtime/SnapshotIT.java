package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.check.InvariantMonitor;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.eventstore.PostgresSnapshots;
import io.tiaobo.runtime.eventstore.Snapshots.Snapshot;
import io.tiaobo.runtime.fixture.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A snapshot after every fifth event, two replicas on one database; what one has in memory the other has never seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotIT {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private Replica one;
    private Replica other;

    @BeforeAll
    void start() {
        Map<String, String> settings = Replica.settings("snapshots");
        settings.put("tiaobo.snapshot-after", "5");
        one = Replica.start(settings, "one");
        other = Replica.start(settings, "other");
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @Test
    @DisplayName("a first load takes the snapshot and the events after it, and needs neither to be there")
    void loadsTheSameWithAndWithoutASnapshot() {
        count(one, "kept", 7);
        count(one, "lost", 7);
        count(one, "short", 3);
        awaitSnapshot("kept", 4);
        awaitSnapshot("lost", 4);
        database().update("delete from aggregate_snapshot where aggregate_id = 'lost'");

        List<String> totals = other
                .commands()
                .executeAll(List.of(
                        new IdentifiedCommand("all-1", new Count("kept", 1, NOW)),
                        new IdentifiedCommand("all-2", new Count("lost", 1, NOW)),
                        new IdentifiedCommand("all-3", new Count("short", 1, NOW)),
                        new IdentifiedCommand("all-4", new Count("fresh", 1, NOW)),
                        new IdentifiedCommand("all-5", new Count("kept", 1, NOW))))
                .stream()
                .map(answer -> answer.details().get("total"))
                .toList();

        assertThat(totals).containsExactly("8", "8", "4", "1", "9");
        assertThat(snapshots("short")).isEmpty();
        count(other, "kept", 1);
        awaitSnapshot("kept", 9);
    }

    @Test
    @DisplayName(
            "I4: a snapshot that is not what the events give is found, and one that cannot be read is not used, either")
    void findsWhatWasTamperedWith() {
        count(one, "tampered", 5);
        count(one, "broken", 5);
        awaitSnapshot("tampered", 4);
        awaitSnapshot("broken", 4);
        assertThat(violations()).isEmpty();

        set("tampered", "{\"id\":\"tampered\",\"total\":105,\"settledBy\":null}");
        set("broken", "{\"id\":\"broken\",\"total\":5,\"settledBy\":null,\"extra\":1}");

        assertThat(violations())
                .containsExactlyInAnyOrder(
                        Map.of("aggregate", "tampered", "version", 4L), Map.of("aggregate", "broken", "version", 4L));
        assertThat(count(other, "broken", 1)).isEqualTo("6");
        awaitSnapshot("broken", 5);
        // It would have been used: that is why it must be found.
        assertThat(count(other, "tampered", 1)).isEqualTo("106");
        database().update("delete from aggregate_snapshot where aggregate_id = 'tampered'");
        assertThat(violations()).isEmpty();
    }

    @Test
    @DisplayName("a snapshot of another build is ignored and replaced")
    void ignoresAnotherRevision() {
        count(one, "foreign", 5);
        awaitSnapshot("foreign", 4);
        set("foreign", "{\"id\":\"foreign\",\"total\":105,\"settledBy\":null}");
        database().update("update aggregate_snapshot set revision = 'another build' where aggregate_id = 'foreign'");

        assertThat(violations()).isEmpty();
        assertThat(count(other, "foreign", 1)).isEqualTo("6");
        awaitSnapshot("foreign", 5);
        assertThat(database()
                        .queryForObject(
                                "select revision from aggregate_snapshot where aggregate_id = 'foreign'", String.class))
                .hasSize(64);
    }

    @Test
    @DisplayName("an older snapshot does not replace a newer one, and none speaks of an event that is not there")
    void keepsTheNewest() {
        count(one, "newest", 5);
        awaitSnapshot("newest", 4);
        String revision = database()
                .queryForObject("select revision from aggregate_snapshot where aggregate_id = 'newest'", String.class);

        PostgresSnapshots snapshots = other.get(PostgresSnapshots.class);
        snapshots.store(() -> new Snapshot("Counter", "newest", 2, String.valueOf(revision), "{}"));
        assertThat(count(other, "newest", 5)).isEqualTo("10");

        awaitSnapshot("newest", 9);
        assertThatThrownBy(() -> database()
                        .update("update aggregate_snapshot set sequence_number = 10 where aggregate_id = 'newest'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("aggregate_snapshot_event");
    }

    @Test
    @DisplayName("what is in memory does without snapshots, and a snapshot that cannot be written fails no command")
    void doesNotNeedTheTable() {
        count(one, "warm", 1);
        database().execute("alter table aggregate_snapshot rename to out_of_reach");
        try {
            assertThat(count(one, "warm", 9)).isEqualTo("10");
        } finally {
            database().execute("alter table out_of_reach rename to aggregate_snapshot");
        }
        assertThat(count(one, "warm", 5)).isEqualTo("15");
        awaitSnapshot("warm", 14);
    }

    @Test
    @DisplayName(
            "I4: replicas that work on the same aggregates at the same time leave snapshots that agree with the events")
    void agreesWithConcurrentReplicas() {
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (Replica replica : List.of(one, other, one, other)) {
            int caller = callers.size();
            callers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 30; i++) {
                    String counter = "shared-" + i % 3;
                    replica.commands().execute(counter + "-" + caller + "-" + i, new Count(counter, 1, NOW));
                }
            }));
        }
        callers.forEach(CompletableFuture::join);

        for (int i = 0; i < 3; i++) {
            assertThat(count(one, "shared-" + i, 1)).isEqualTo("41");
            String counter = "shared-" + i;
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(snapshots(counter)).isNotEmpty());
        }
        assertThat(violations()).isEmpty();
    }

    /** Counts up by one so many times; the last answer's total. */
    private static String count(Replica replica, String counter, int times) {
        String total = "";
        for (int i = 0; i < times; i++) {
            String id = counter + "-" + System.nanoTime();
            total = replica.commands()
                    .execute(id, new Count(counter, 1, NOW))
                    .details()
                    .getOrDefault("total", "none");
        }
        return total;
    }

    private JdbcTemplate database() {
        return one.get(JdbcTemplate.class);
    }

    private List<Long> snapshots(String counter) {
        return one.query(Long.class, "select sequence_number from aggregate_snapshot where aggregate_id = ?", counter);
    }

    private void awaitSnapshot(String counter, long version) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(snapshots(counter)).containsExactly(version));
    }

    private void set(String counter, String state) {
        database().update("update aggregate_snapshot set state = ?::json where aggregate_id = ?", state, counter);
    }

    /** What a whole round over all snapshots finds. */
    private List<Map<String, Object>> violations() {
        List<Map<String, Object>> found = new ArrayList<>();
        Long all = database().queryForObject("select count(*) from aggregate_snapshot", Long.class);
        InvariantMonitor monitor = one.get(InvariantMonitor.class);
        for (long i = 0; all != null && i <= all; i++) {
            monitor.run().stream()
                    .filter(result -> result.id().equals("I4-snapshots"))
                    .forEach(result -> found.addAll(result.violations()));
        }
        return found.stream().distinct().toList();
    }
}
