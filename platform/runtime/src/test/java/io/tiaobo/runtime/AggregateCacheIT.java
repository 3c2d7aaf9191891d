package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.runtime.command.CommandIdReusedException;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.runtime.fixture.Settle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AggregateCacheIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private Replica one;
    private Replica other;

    @BeforeAll
    void start() {
        Map<String, String> settings = Replica.settings("cache");
        one = Replica.start(settings, "one");
        other = Replica.start(settings, "other");
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @Test
    @DisplayName("I1 · what another replica appended is seen by the next decision, also by one without an event")
    void decidesOnWhatAnotherReplicaHasDone() {
        one.commands().execute("seen-1", new Count("seen", 3, NOW));
        other.commands().execute("seen-2", new Count("seen", 4, NOW));

        assertThat(one.commands().execute("seen-3", new Count("seen", 5, NOW)).details())
                .containsEntry("total", "12");

        other.commands().execute("seen-4", new Settle("seen", "other", NOW));
        assertThat(one.commands().execute("seen-5", new Settle("seen", "one", NOW)))
                .isEqualTo(Decision.refuse("SETTLED", Map.of("by", "other")));
    }

    @Test
    @DisplayName(
            "I1 · what is remembered is not enough for a decision that changes nothing, nor for a command that was run elsewhere")
    void asksWhatNothingElseWouldShow() {
        one.commands().execute("asked-1", new Count("asked", 3, NOW));
        one.commands().execute("asked-2", new Count("asked", 1, NOW));
        other.commands().execute("asked-3", new Count("asked", 4, NOW));

        assertThat(one.commands().execute("asked-4", new Count("asked", 0, NOW)))
                .isEqualTo(Decision.refuse("NOT_POSITIVE", Map.of("amount", "0", "total", "8")));

        Decision answer = one.commands().execute("asked-5", new Count("asked", 2, NOW));
        assertThat(other.commands()
                        .execute("asked-6", new Count("asked", 5, NOW))
                        .details())
                .containsEntry("total", "15");
        assertThat(other.commands().execute("asked-5", new Count("asked", 2, NOW)))
                .isEqualTo(answer);
        assertThatThrownBy(() -> other.commands().execute("asked-5", new Count("asked", 9, NOW)))
                .isInstanceOf(CommandIdReusedException.class);
        assertThat(one.query(Long.class, "select count(*) from domain_event where aggregate_id = 'asked'"))
                .containsExactly(5L);
    }

    @Test
    void seesItAlsoWhenSeveralAggregatesAreReadAtOnce() {
        one.commands().execute("ahead-1", new Count("ahead-a", 1, NOW));
        other.commands().execute("ahead-2", new Count("ahead-a", 10, NOW));
        other.commands().execute("ahead-3", new Count("ahead-b", 20, NOW));

        List<Decision> answers = one.commands()
                .executeAll(List.of(
                        new IdentifiedCommand("ahead-4", new Count("ahead-a", 100, NOW)),
                        new IdentifiedCommand("ahead-5", new Count("ahead-b", 200, NOW)),
                        new IdentifiedCommand("ahead-6", new Count("ahead-c", 300, NOW)),
                        new IdentifiedCommand("ahead-7", new Count("ahead-a", 1000, NOW))));

        assertThat(answers)
                .extracting(answer -> answer.details().get("total"))
                .containsExactly("111", "220", "300", "1111");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        one.commands().execute("undone-1", new Count("undone", 1, NOW));

        assertThatThrownBy(() -> one.get(UnitsOfWork.class).run(() -> {
                    one.commands().execute("undone-2", new Count("undone", 5, NOW));
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");

        assertThat(one.commands()
                        .execute("undone-3", new Count("undone", 1, NOW))
                        .details())
                .containsEntry("total", "2");
    }
}
