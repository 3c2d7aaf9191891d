package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.config.TiaoboProperties;
import io.tiaobo.runtime.deadline.DeadlineScheduler;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.fixture.Switchboard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** I9: deadlines fire once, survive failures and obey the transaction they were set in. */
class DeadlinesIT extends RuntimeIntegration {
    @Autowired
    private Deadlines deadlines;

    @Autowired
    private UnitsOfWork unitsOfWork;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Switchboard switches;

    @Autowired
    private Clock clock;

    @Autowired
    private DeadlineScheduler scheduler;

    @Autowired
    private TiaoboProperties properties;

    @Test
    void firesOnceWhenDue() {
        unitsOfWork.run(() -> deadlines.schedule("bell", "ring", Instant.now(clock)));

        awaitTotal("ring", 1);
        assertThat(scheduled("ring")).isZero();
    }

    @Test
    void setsNothingWhenTheTransactionRollsBack() {
        assertThatThrownBy(() -> unitsOfWork.run(() -> {
                    deadlines.schedule("bell", "undone", Instant.now(clock).plusSeconds(3600));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(scheduled("undone")).isZero();
    }

    @Test
    void movesADeadlineSetAgainAndTakesItBack() {
        Instant later = Instant.now(clock).plusSeconds(7200);
        unitsOfWork.run(
                () -> deadlines.schedule("bell", "moved", Instant.now(clock).plusSeconds(3600)));
        unitsOfWork.run(() -> deadlines.schedule("bell", "moved", later));
        assertThat(scheduled("moved")).isEqualTo(1);

        unitsOfWork.run(() -> deadlines.cancel("bell", "moved"));

        assertThat(scheduled("moved")).isZero();
    }

    @Test
    void triesAFailedDeadlineAgainWithoutDoublingItsEffect() {
        switches.breakDown("retried");
        unitsOfWork.run(() -> deadlines.schedule("bell", "retried", Instant.now(clock)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.queryForList(
                                        "select 1 from scheduled_tasks where task_instance = 'retried' and consecutive_failures > 0")
                                .size()
                        == 1);

        switches.repair("retried");

        awaitTotal("retried", 1);
    }

    @Test
    @DisplayName(
            "fires at once what it was about to fire when it died, not only when a missing heartbeat is noticed (F1)")
    void firesAfterARestartWhatItHeldWhenItDied() {
        unitsOfWork.run(
                () -> deadlines.schedule("bell", "held", Instant.now(clock).plusSeconds(3600)));
        scheduler.stop();
        database.update(
                "update scheduled_tasks set execution_time = clock_timestamp() - interval '1 second', picked = true, "
                        + "picked_by = ?, last_heartbeat = clock_timestamp() + interval '1 hour' where task_instance = 'held'",
                properties.instanceId());

        scheduler.start();

        awaitTotal("held", 1);
    }

    private int scheduled(String key) {
        return database.queryForList("select 1 from scheduled_tasks where task_instance = ?", key)
                .size();
    }

    private void awaitTotal(String counter, long total) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(database.queryForList("select total from totals where counter = ?", Long.class, counter))
                    .containsExactly(total);
            assertThat(scheduled(counter)).isZero();
        });
    }
}
