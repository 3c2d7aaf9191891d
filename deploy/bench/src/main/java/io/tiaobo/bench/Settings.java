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

    /** Stock items of a section that does not measure their number. */
    public int items() {
        return quick ? 1_000 : 2_000;
    }

    /** Length of one round. */
    public long roundMillis() {
        return quick ? 500 : 4_000;
    }

    /** Seconds of a round at a steady rate in the whole system. */
    public int steadySeconds() {
        return quick ? 2 : 15;
    }

    /** How long the whole system rests before its memory is counted. */
    public long restMillis() {
        return quick ? 5_000 : 30_000;
    }

    /** Length of the warm-up of a row that warms up for a fixed time. */
    public long warmUpMillis() {
        return quick ? 1_000 : 15_000;
    }

    /** Length of one slice of a warm-up that lasts until it brings nothing more. */
    public long warmUpSliceMillis() {
        return quick ? 500 : 4_000;
    }

    /** Most slices of such a warm-up. */
    public int warmUpSlices() {
        return quick ? 2 : 30;
    }
}
