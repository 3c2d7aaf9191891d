package io.tiaobo.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CountedLotTest {
    @Test
    void neverCountsMoreThanIsOnTheWayAndAlwaysSomething() {
        LongStream.rangeClosed(1, 40)
                .forEach(units -> IntStream.range(0, 100).forEach(choice -> {
                    CountedLot count = CountedLot.of(units, choice);
                    assertThat(count.total()).isBetween(1L, units);
                    assertThat(count.accepted()).isPositive();
                }));
    }

    @Test
    void makesEveryKindOfDiscrepancy() {
        assertThat(CountedLot.of(40, 60)).isEqualTo(new CountedLot(20, 0, 0, 0));
        assertThat(CountedLot.of(40, 80)).isEqualTo(new CountedLot(27, 5, 8, 0));
        assertThat(CountedLot.of(40, 90)).isEqualTo(new CountedLot(40, 0, 0, 2));
        assertThat(CountedLot.of(40, 80).change()).isEqualTo(-13);
    }
}
