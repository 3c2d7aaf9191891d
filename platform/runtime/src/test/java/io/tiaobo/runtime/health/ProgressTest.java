package io.tiaobo.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.eventstore.TransactionToken;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Who has work and does not move stands still, and nobody else. */
class ProgressTest {
    private static final Duration STANDSTILL = Duration.ofMillis(50);
    private static final Duration LONG = STANDSTILL.multipliedBy(4);

    private final ProcessorPositions positions = mock(ProcessorPositions.class);
    private final Progress progress = new Progress("p", positions, STANDSTILL);
    private final AtomicLong index = new AtomicLong();

    @Test
    void standsStillWithWorkAndGoesOnWithTheNextStep() {
        when(positions.of("p")).thenAnswer(asked -> Optional.of(new TransactionToken(1, index.get())));
        when(positions.hasMoreAfter(any())).thenReturn(true);

        await().atMost(Duration.ofSeconds(10)).until(progress::standsStill);
        index.incrementAndGet();

        assertThat(progress.standsStill()).isFalse();
    }

    @Test
    void isFineWhileItMoves() {
        when(positions.of("p")).thenAnswer(asked -> Optional.of(new TransactionToken(1, index.incrementAndGet())));
        when(positions.hasMoreAfter(any())).thenReturn(true);

        await().during(LONG).until(() -> !progress.standsStill());
    }

    @Test
    void isFineWithoutWork() {
        when(positions.of("p")).thenReturn(Optional.of(new TransactionToken(1, 1)));

        await().during(LONG).until(() -> !progress.standsStill());
    }

    @Test
    void isFineWhileTheDatabaseCannotSay() {
        when(positions.of("p")).thenThrow(new DataAccessResourceFailureException("away"));

        await().during(LONG).until(() -> !progress.standsStill());
    }
}
