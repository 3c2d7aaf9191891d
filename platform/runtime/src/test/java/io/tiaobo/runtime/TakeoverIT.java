package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.config.TiaoboProperties;
import io.tiaobo.runtime.fixture.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A replica cannot do its work and another one takes it over. */
class TakeoverIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Replica a;
    private static Replica b;

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("takeover");
        a = Replica.start(settings, "a");
        b = Replica.start(settings, "b");
    }

    @AfterAll
    static void stop() {
        a.close();
        b.close();
    }

    @Test
    @DisplayName("F3, F7: who failed and lost its work to another replica is well again")
    void isWellWhenAnotherOneHasTakenOver() {
        Replica holder = holderOfTotals();
        holder.switches().breakDown("projection of taken");
        holder.commands().execute("taken-1", new Count("taken", 2, Instant.parse("2026-11-22T08:00:00Z")));

        a.awaitTotal("taken", 2, SOON);
        assertThat(holderOfTotals()).isNotSameAs(holder);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(holder.get("/actuator/health")).returns(200, answer -> answer.statusCode()));
    }

    private static Replica holderOfTotals() {
        return await().atMost(SOON)
                        .until(
                                () -> a.query(
                                        String.class,
                                        "select owner from token_entry where processor_name = 'totals' and owner is not null"),
                                owners -> owners.size() == 1)
                        .equals(List.of(instanceOf(a)))
                ? a
                : b;
    }

    private static String instanceOf(Replica replica) {
        return replica.get(TiaoboProperties.class).instanceId();
    }
}
