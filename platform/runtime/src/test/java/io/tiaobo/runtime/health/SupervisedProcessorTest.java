package io.tiaobo.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tiaobo.runtime.health.Supervised.Condition;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A processor that says it runs is believed only as long as its claim is renewed. */
class SupervisedProcessorTest {
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final StreamingEventProcessor worker = mock(StreamingEventProcessor.class);
    private final JdbcTemplate database = mock(JdbcTemplate.class);
    private final AtomicLong renewals = new AtomicLong();
    private final Progress progress = mock(Progress.class);
    private final SupervisedProcessor processor = new SupervisedProcessor("p", worker, database, progress, PATIENCE);

    @BeforeEach
    void runs() {
        when(worker.isRunning()).thenReturn(true);
    }

    @Test
    void stallsWhenNobodyRenewsItsClaim() {
        when(database.queryForList(anyString(), eq(String.class), any(Object[].class)))
                .thenReturn(List.of("0 a 12:00 x"));

        assertThat(processor.look()).isEqualTo(Condition.FINE);
        await().pollInterval(LOOK).atMost(Duration.ofSeconds(10)).until(() -> processor.look() == Condition.STALLED);
    }

    @Test
    void isFineWhileAnybodyRenewsItsClaimOrTheDatabaseCannotSay() {
        when(database.queryForList(anyString(), eq(String.class), any(Object[].class)))
                .thenAnswer(asked -> List.of("0 a " + renewals.incrementAndGet()));
        await().pollInterval(LOOK).during(PATIENCE.multipliedBy(2)).until(() -> processor.look() == Condition.FINE);

        when(database.queryForList(anyString(), eq(String.class), any(Object[].class)))
                .thenThrow(new DataAccessResourceFailureException("away"));
        await().pollInterval(LOOK).during(PATIENCE.multipliedBy(2)).until(() -> processor.look() == Condition.FINE);
    }

    @Test
    void hasStoppedWhenItSaysSo() {
        when(worker.isRunning()).thenReturn(false);

        assertThat(processor.look()).isEqualTo(Condition.STOPPED);
    }
}
