package io.tiaobo.bench.system;

import io.tiaobo.bench.report.Rounds;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What came of a soak.
 *
 * @param maximum movements a second that the whole system sustained before
 * @param perSecond the steady rate of the soak
 * @param minutes one after the other
 */
public record SoakReport(double maximum, int perSecond, List<SoakMinute> minutes) {
    private static final double MOST_MEMORY = 1.1;
    private static final double MOST_LATENCY = 2;
    private static final double LATENCY_THAT_DOES_NOT_COUNT = 20;

    /** A reader that passes over the events of a burst says only every five seconds how far it is. */
    private static final int MOST_SECONDS_BEHIND = 10;

    /** Copies the minutes. */
    public SoakReport {
        minutes = List.copyOf(minutes);
    }

    /**
     * Whether nothing has grown from the first third to the last one (medians: memory by a tenth, p99 to the double and above
     * 20 ms), the slowest reader was no more than ten seconds' movements behind at the end of a minute in the last third (median), and no
     * invariant was ever violated.
     */
    public boolean isFlat() {
        return growth(SoakMinute::mebibytes) <= MOST_MEMORY
                && (growth(SoakMinute::p99) <= MOST_LATENCY || last(SoakMinute::p99) <= LATENCY_THAT_DOES_NOT_COUNT)
                && last(SoakMinute::behind) <= (double) MOST_SECONDS_BEHIND * perSecond
                && minutes.stream().allMatch(minute -> minute.violations() == 0);
    }

    private int third() {
        return Math.max(1, minutes.size() / 3);
    }

    private double growth(ToDoubleFunction<SoakMinute> figure) {
        return last(figure) / median(minutes.subList(0, third()), figure);
    }

    private double last(ToDoubleFunction<SoakMinute> figure) {
        return median(minutes.subList(minutes.size() - third(), minutes.size()), figure);
    }

    private static double median(List<SoakMinute> some, ToDoubleFunction<SoakMinute> figure) {
        return Rounds.median(some.stream().mapToDouble(figure).boxed().toList());
    }

    /** For people. */
    public String markdown() {
        StringBuilder text = new StringBuilder("最大 · maximum %.0f/s, 本次 · this run %d/s: %s%n%n"
                .formatted(maximum, perSecond, isFlat() ? "✓ 平稳 · flat" : "✗ 不平稳 · not flat"));
        text.append(
                "| 分钟 · minute | p50 ms | p99 ms | MiB | 最慢一方落后 · slowest reader behind by | 违反不变量 · violations |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (int i = 0; i < minutes.size(); i++) {
            SoakMinute minute = minutes.get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f | %.0f | %d | %d |%n",
                    i + 1,
                    minute.p50(),
                    minute.p99(),
                    minute.mebibytes(),
                    minute.behind(),
                    minute.violations()));
        }
        return text.toString();
    }
}
