package io.tiaobo.runtime.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** F13: deadlines go by the database's clock, which is steady even when somebody sets it. */
class DatabaseTimeTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private final AtomicLong counter = new AtomicLong(-7_000_000_000L);
    private Instant there = START;
    private boolean away;
    private int asked;

    private final DatabaseTime time = new DatabaseTime(
            () -> {
                asked++;
                if (away) {
                    throw new DataAccessResourceFailureException("away");
                }
                return there;
            },
            counter::get);

    private void pass(Duration elapsed) {
        counter.addAndGet(elapsed.toNanos());
        there = there.plus(elapsed);
    }

    @Test
    void asksNowAndThenAndCountsBetween() {
        assertThat(time.now()).isEqualTo(START);
        for (int i = 0; i < 40; i++) {
            pass(Duration.ofMillis(100));
            assertThat(time.now()).isEqualTo(there);
        }
        assertThat(asked).isEqualTo(1);

        pass(Duration.ofSeconds(2));
        assertThat(time.now()).isEqualTo(there);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void followsAClockThatWasSetForward() {
        time.now();
        there = there.plus(Duration.ofMinutes(2));
        pass(Duration.ofSeconds(5));

        assertThat(time.now()).isEqualTo(there);
    }

    @Test
    @DisplayName("neither goes back nor stands still when the database's clock was set back")
    void goesOnSlowlyUntilTheOtherHasCaughtUp() {
        time.now();
        there = there.minus(Duration.ofMinutes(2));
        Instant before = START;
        for (int seconds = 0; seconds < 300; seconds++) {
            pass(Duration.ofSeconds(1));
            Instant now = time.now();
            assertThat(now).isAfter(before);
            before = now;
        }
        assertThat(time.now()).isEqualTo(there);
    }

    @Test
    void countsOnWhileTheDatabaseIsAway() {
        assertThat(time.now()).isEqualTo(START);
        away = true;
        pass(Duration.ofMinutes(1));

        assertThat(time.now()).isEqualTo(there);
    }

    @Test
    void knowsNothingBeforeItsFirstAnswer() {
        away = true;
        assertThatThrownBy(time::now).isInstanceOf(DataAccessResourceFailureException.class);
        away = false;
        assertThat(time.now()).isEqualTo(START);
    }
}
