package io.tiaobo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private final AtomicLong now = new AtomicLong();
    private final Restarts restarts = new Restarts(now::get);

    @Test
    void givesUpAServiceThatEndsAgainAndAgain() {
        for (int i = 0; i < Restarts.MOST; i++) {
            assertThat(restarts.mayTry("inventory")).isTrue();
        }

        assertThat(restarts.mayTry("inventory")).isFalse();
        assertThat(restarts.mayTry("transfer")).isTrue();
    }

    @Test
    void forgetsRestartsOfMoreThanAnHourAgo() {
        for (int i = 0; i < Restarts.MOST; i++) {
            restarts.mayTry("inventory");
        }

        now.addAndGet(Duration.ofMinutes(61).toNanos());

        assertThat(restarts.mayTry("inventory")).isTrue();
    }
}
