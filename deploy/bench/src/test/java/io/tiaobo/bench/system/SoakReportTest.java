package io.tiaobo.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakReportTest {
    private static SoakReport report(IntFunction<SoakMinute> minute) {
        List<SoakMinute> minutes = IntStream.range(0, 9).mapToObj(minute).toList();
        return new SoakReport(1_000, 700, minutes);
    }

    @Test
    void isFlatWhenNothingGrows() {
        assertThat(report(i -> new SoakMinute(3, 40 + i, 1_500 + i, 900, 0)).isFlat())
                .isTrue();
    }

    @Test
    void isNotFlatWhenAnythingGrowsOrIsViolated() {
        assertThat(report(i -> new SoakMinute(3, 40, 1_500 + 60 * i, 900, 0)).isFlat())
                .isFalse();
        assertThat(report(i -> new SoakMinute(3, 40 + 20 * i, 1_500, 900, 0)).isFlat())
                .isFalse();
        assertThat(report(i -> new SoakMinute(3, 40, 1_500, 1_200 * i, 0)).isFlat())
                .isFalse();
        assertThat(report(i -> new SoakMinute(3, 40, 1_500, 900, i == 4 ? 1 : 0))
                        .isFlat())
                .isFalse();
    }
}
