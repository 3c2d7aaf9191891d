package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.error.Transience;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.faults.CommitOf;
import io.tiaobo.testkit.faults.Cut;
import io.tiaobo.testkit.faults.TcpProxy;
import io.tiaobo.testkit.faults.Trigger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F8: the connection to the database is cut while a command commits, and nobody can say whether it did. */
class CommitCutIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int REPETITIONS = 40;

    private static TcpProxy line;
    private static Replica replica;

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("cut");
        line = TcpProxy.to(TestServers.postgres().port());
        // With prepareThreshold=0 the driver says each statement in words.
        settings.compute(
                "spring.datasource.url",
                (name, url) -> url.replace(":" + TestServers.postgres().port() + "/", ":" + line.port() + "/")
                        + "&prepareThreshold=0");
        replica = Replica.start(settings, "a");
    }

    @AfterAll
    static void stop() {
        replica.close();
        line.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("I15: the repetition of a command whose commit is unknown has one effect and the one answer")
    void givesOneEffectAndOneAnswer(Cut cut) {
        String counter = "cut-" + cut;
        for (int i = 1; i <= REPETITIONS; i++) {
            String id = counter + "-" + i;
            Count command = new Count(counter, i, NOW);
            CompletableFuture<Cut> done = line.cutWhen(commitOf(id), cut);

            Throwable unknown = catchThrowable(() -> replica.commands().execute(id, command));

            assertThat(done).isCompletedWithValue(cut);
            assertThat(unknown).as("a cut commit is not an answer").isNotNull();
            assertThat(Transience.passes(unknown)).as(unknown.toString()).isTrue();
            assertThat(stored(id)).isEqualTo(cut == Cut.BEFORE_THE_ANSWER ? 1 : 0);
            Decision repeated = replica.commands().execute(id, command);
            assertThat(repeated).isEqualTo(Decision.accept(Map.of("total", String.valueOf(i * (i + 1) / 2))));
            assertThat(replica.commands().execute(id, command)).isEqualTo(repeated);
        }

        assertThat(amounts(counter)).hasSize(REPETITIONS).doesNotHaveDuplicates();
        replica.awaitTotal(counter, REPETITIONS * (REPETITIONS + 1) / 2, Duration.ofSeconds(20));
    }

    @Test
    void tellsTheCallerToAskAgain() {
        line.cutWhen(commitOf("over-http"), Cut.BEFORE_THE_ANSWER);

        HttpResponse<String> unknown = replica.post("http", "over-http", 7);

        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> repeated = replica.post("http", "over-http", 7);
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(repeated.body()).contains("\"total\":\"7\"");
        assertThat(amounts("http")).containsExactly(7L);
    }

    /** Events and answers of a command are stored by one statement, which is its commit, too. */
    private static Trigger commitOf(String commandId) {
        return CommitOf.statement("insert into command_log", commandId);
    }

    private static int stored(String commandId) {
        return replica.query(Integer.class, "select 1 from command_log where command_id = ?", commandId)
                .size();
    }

    private static List<Long> amounts(String counter) {
        return replica.query(
                Long.class,
                "select (payload ->> 'amount')::bigint from domain_event_readable where aggregate_id = ?",
                counter);
    }
}
