package io.tiaobo.bench.system;

import java.util.Locale;

/**
 * How the system was in one minute.
 *
 * @param p50 milliseconds from due to answered, the middle one
 * @param p99 the same, one in a hundred is slower
 * @param mebibytes memory of all processes at its end
 * @param behind events or records that the slowest reader has not handled at its end
 * @param violations violations of invariants at its end
 */
record SoakMinute(double p50, double p99, double mebibytes, long behind, long violations) {
    /** For whoever waits. */
    String line() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, %.0f MiB, 最慢一方落后 · slowest reader behind by %d, 违反不变量 · violations %d",
                p50,
                p99,
                mebibytes,
                behind,
                violations);
    }
}
