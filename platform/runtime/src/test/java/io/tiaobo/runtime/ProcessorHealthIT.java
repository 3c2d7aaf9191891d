package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.config.AxonEngine;
import io.tiaobo.runtime.fixture.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Health says that a processor fails as long as nobody gets on with its work, and no longer. */
class ProcessorHealthIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Replica first;
    private static Replica second;

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("processorhealth");
        settings.put("tiaobo.supervision.interval", "200ms");
        settings.put("tiaobo.supervision.standstill", "7s");
        first = Replica.start(settings, "first");
        second = Replica.start(settings, "second");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @Test
    @DisplayName("F2: a replica whose work failed and was taken over by another one is well")
    void forgetsAFailureWhenAnotherReplicaGotOn() {
        JdbcTemplate database = first.get(JdbcTemplate.class);
        String owner = await().atMost(SOON).until(ProcessorHealthIT::owner, Objects::nonNull);
        Replica loser = owner.endsWith("-first") ? first : second;
        String winner =
                owner.endsWith("-first") ? owner.replace("-first", "-second") : owner.replace("-second", "-first");

        // First the work fails, for its position cannot be stored, and then the search for work to claim.
        database.execute("alter table token_entry rename to token_entry_away");
        loser.commands().execute("taken-over-1", new Count("taken-over", 1, NOW));
        await().atMost(SOON).until(() -> processor(loser).isError());
        database.update("update token_entry_away set owner = ? where processor_name = 'totals'", winner);
        database.execute("alter table token_entry_away rename to token_entry");

        first.awaitTotal("taken-over", 1, SOON);
        await().atMost(SOON).until(() -> isWell(first) && isWell(second));
        assertThat(owner()).isEqualTo(winner);
    }

    @Test
    @DisplayName("a processor that fails again and again is told, on every replica, until its work is done")
    void tellsWhatFailsAgainAndAgain() {
        Stream.of(first, second).forEach(replica -> replica.switches().breakDown("projection of broken"));
        first.commands().execute("broken-1", new Count("broken", 1, NOW));

        await().atMost(SOON).until(() -> totalsFail(first) && totalsFail(second));
        assertThat(first.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(first.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        Stream.of(first, second).forEach(replica -> replica.switches().repair("projection of broken"));
        first.awaitTotal("broken", 1, SOON);
        await().atMost(SOON).until(() -> isWell(first) && isWell(second));
    }

    private static @Nullable String owner() {
        return first.query(String.class, "select owner from token_entry where processor_name = 'totals'")
                .get(0);
    }

    private static boolean isWell(Replica replica) {
        return replica.get("/actuator/health").statusCode() == 200;
    }

    private static boolean totalsFail(Replica replica) {
        return replica.get("/actuator/health").body().contains("\"name\":\"totals\",\"state\":\"FAILING\"");
    }

    private static StreamingEventProcessor processor(Replica replica) {
        return Objects.requireNonNull(replica.get(AxonEngine.class).processors().get("totals"));
    }
}
