package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.fixture.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A projection is rebuilt while two replicas take commands and people read. */
class RebuildIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String AS_THE_EVENTS_SAY =
            "select count(*) from (select aggregate_id, sum((payload ->> 'amount')::bigint) as total "
                    + "from domain_event_readable where payload_type = 'counted' group by 1) event "
                    + "full join totals on totals.counter = event.aggregate_id "
                    + "where event.total is distinct from totals.total";

    private static Replica first;
    private static Replica second;
    private static OperatorDesk desk;

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("rebuild");
        first = Replica.start(settings, "a");
        second = Replica.start(settings, "b");
        desk = new OperatorDesk(second);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @Test
    @DisplayName("I4: under load, wrong rows become what the events say; readers never see an empty table")
    void mendsAProjectionUnderLoad() {
        count(first, "warm", 200);
        awaitTruth();
        AtomicBoolean working = new AtomicBoolean(true);
        AtomicLong fewest = new AtomicLong(Long.MAX_VALUE);
        CompletableFuture<Long> writingHere = CompletableFuture.supplyAsync(() -> countWhile(first, "here", working));
        CompletableFuture<Long> writingThere =
                CompletableFuture.supplyAsync(() -> countWhile(second, "there", working));
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
            while (working.get()) {
                fewest.accumulateAndGet(rows(first), Math::min);
            }
        });

        first.get(JdbcTemplate.class).update("update totals set total = total + 7 where counter = 'warm'");
        JsonNode mended = rebuild("mend");
        JsonNode second = rebuild("look-again");
        working.set(false);
        long written = writingHere.join() + writingThere.join();
        reading.join();

        assertThat(mended.path("outcome").asString()).isEqualTo("REPLACED");
        assertThat(mended.path("differences").path("totals").asLong()).isEqualTo(2);
        assertThat(second.path("outcome").asString())
                .as("rebuilt while %s were written", written)
                .isEqualTo("SAME");
        assertThat(fewest.get()).isPositive();
        assertThat(written).isPositive();
        awaitTruth();
        assertThat(first.query(String.class, "select nspname::text from pg_namespace where nspname like 'rebuild%'"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoProjection() {
        OperatorDesk.Answer publisher = desk.post("/operations/processors/kafka-publisher/rebuild", "no-projection");

        assertThat(publisher.code()).isEqualTo("NOT_REBUILDABLE");
        assertThat(publisher.body()).contains("no pure projection");
        assertThat(desk.post("/operations/processors/nobody/rebuild", "nobody").status())
                .isEqualTo(404);
    }

    @Test
    void answersARepeatedRequestWithoutRebuildingAgain() {
        count(first, "repeat", 1);
        OperatorDesk.Answer once = desk.post("/operations/processors/totals/rebuild", "repeat");
        awaitEnd(once);

        assertThat(desk.post("/operations/processors/totals/rebuild", "repeat").body())
                .isEqualTo(once.body());
        assertThat(latest().path("id").asLong()).isEqualTo(idOf(once));
    }

    private static JsonNode rebuild(String commandId) {
        return awaitEnd(desk.post("/operations/processors/totals/rebuild", commandId));
    }

    private static JsonNode awaitEnd(OperatorDesk.Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        RebuildIT::latest,
                        rebuild -> rebuild.path("id").asLong() == idOf(accepted)
                                && !rebuild.path("endedAt").isNull());
    }

    private static long idOf(OperatorDesk.Answer accepted) {
        return accepted.json().path("details").path("id").asLong();
    }

    private static JsonNode latest() {
        for (JsonNode processor : desk.get("/operations/processors").json()) {
            if ("totals".equals(processor.path("name").asString())) {
                return processor.path("rebuild");
            }
        }
        throw new AssertionError("no processor totals");
    }

    private static void count(Replica replica, String counter, int times) {
        for (int i = 0; i < times; i++) {
            replica.commands().execute(counter + "-" + i, new Count(counter, 1, NOW));
        }
    }

    private static long countWhile(Replica replica, String counter, AtomicBoolean working) {
        long written = 0;
        while (working.get()) {
            replica.commands().execute(counter + "-" + written, new Count(counter + written % 5, 1, NOW));
            written++;
        }
        return written;
    }

    private static long rows(Replica replica) {
        return replica.query(Long.class, "select count(*) from totals").get(0);
    }

    private static void awaitTruth() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> first.query(Long.class, AS_THE_EVENTS_SAY).equals(List.of(0L)));
    }
}
