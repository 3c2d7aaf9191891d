package io.tiaobo.bench;

import java.nio.file.Path;

/**
 * How a run is made.
 *
 * @param quick shorter rounds and smaller data
 * @param peers whether other ways to do the same are measured, too
 * @param profile whether the product's JVM records a flight recording
 * @param root the project
 * @param out where the report and the logs go
 */
public record Settings(boolean quick, boolean peers, boolean profile, Path root, Path out) {
    /** Rounds of every measurement; the median of them counts. */
    public int rounds() {
        return quick ? 3 : 5;
    }

    /** Length of one round. */
    public long roundMillis() {
        return quick ? 1_500 : 5_000;
    }

    /** Length of the warm-up before the first round; not measured. */
    public long warmUpMillis() {
        return quick ? 4_000 : 15_000;
    }
}
