package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.deadline.DueTime;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.fixture.Settle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F22: a deadline passes on two replicas at the very moment somebody completes what it was about. */
class DeadlineRaceIT {
    private static final int RACES = 80;
    private static final String FIRED = "select 1 from domain_event where payload_type = 'settled' limit 1";

    @Test
    @DisplayName("I8: either the deadline or the completion has its effect, never both and never none")
    void letsExactlyOneWin() throws Exception {
        Map<String, String> settings = Replica.settings("race");
        ExecutorService people = Executors.newFixedThreadPool(8);
        try (Replica a = Replica.start(settings, "a");
                Replica b = Replica.start(settings, "b")) {
            Instant due = a.get(DueTime.class).now().plusSeconds(3);
            a.get(UnitsOfWork.class).run(() -> {
                for (int i = 0; i < RACES; i++) {
                    a.get(Deadlines.class).schedule("closing", "race-" + i, due);
                }
            });
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !a.query(Integer.class, FIRED).isEmpty());
            List<Future<Decision>> answers = new ArrayList<>();
            for (int i = 0; i < RACES; i++) {
                String key = "race-" + (RACES - 1 - i);
                Replica replica = i % 2 == 0 ? a : b;
                answers.add(people.submit(() -> complete(replica, key, due)));
            }

            for (int i = 0; i < RACES; i++) {
                Decision answer = answers.get(i).get();
                String key = "race-" + (RACES - 1 - i);
                await().atMost(Duration.ofSeconds(60)).until(() -> scheduled(a, key), List.of()::equals);
                assertThat(winners(a, key)).containsExactly(answer.accepted() ? "person" : "deadline");
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** As the services do it: the decision, and the deadline taken back in the same unit of work. */
    private static Decision complete(Replica replica, String key, Instant now) {
        return replica.get(UnitsOfWork.class).runWithRetry(() -> {
            Decision decision = replica.commands().execute("complete-" + key, new Settle(key, "person", now));
            replica.get(Deadlines.class).cancel("closing", key);
            return decision;
        });
    }

    private static List<String> scheduled(Replica replica, String key) {
        return replica.query(String.class, "select task_instance from scheduled_tasks where task_instance = ?", key);
    }

    private static List<String> winners(Replica replica, String key) {
        return replica.query(
                String.class, "select payload ->> 'by' from domain_event_readable where aggregate_id = ?", key);
    }
}
