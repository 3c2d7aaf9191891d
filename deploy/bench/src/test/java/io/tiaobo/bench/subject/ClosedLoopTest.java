package io.tiaobo.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    @Test
    void callsFromAllCallersAtOnceThoughTheTimeIsOverBeforeTheyBegin() throws Exception {
        CountDownLatch together = new CountDownLatch(4);
        Set<Thread> callers = ConcurrentHashMap.newKeySet();
        AtomicInteger calls = new AtomicInteger();

        double perSecond = ClosedLoop.perSecond(4, 0, () -> {
            callers.add(Thread.currentThread());
            calls.incrementAndGet();
            together.countDown();
            together.await();
        });

        assertThat(callers).hasSize(4);
        assertThat(calls.get()).isGreaterThanOrEqualTo(4);
        assertThat(perSecond).isPositive();
    }

    @Test
    void givesNoFigureWhenACallFails() {
        assertThatThrownBy(() -> ClosedLoop.perSecond(2, 0, () -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("refused");
    }
}
