package io.tiaobo.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void makesEveryCallOnceAndCountsFromTheMomentItWasDue() throws Exception {
        Set<Integer> numbers = ConcurrentHashMap.newKeySet();

        long[] nanos = OpenLoop.run(
                1_000, 50, (number, due) -> assertThat(numbers.add(number)).isTrue());

        assertThat(numbers).hasSize(50);
        assertThat(nanos).hasSize(50);
        assertThat(LongStream.of(nanos).min().orElseThrow()).isPositive();
    }

    @Test
    void beginsOtherCallsWhileOneHangs() throws Exception {
        CountDownLatch others = new CountDownLatch(9);

        long[] nanos = OpenLoop.run(1_000, 10, (number, due) -> {
            if (number == 0) {
                others.await();
            } else {
                others.countDown();
            }
        });

        assertThat(nanos[0]).isGreaterThanOrEqualTo(8_000_000);
    }
}
