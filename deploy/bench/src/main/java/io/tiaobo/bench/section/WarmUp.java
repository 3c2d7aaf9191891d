package io.tiaobo.bench.section;

import io.tiaobo.bench.Settings;
import java.util.function.DoubleSupplier;

/**
 * Work that is not counted, until a subject's JVM has compiled what it uses: web stacks need minutes for that on two processors, and who has
 * more code would otherwise be measured half interpreted.
 */
final class WarmUp {
    private static final double FASTER = 1.03;
    private static final int FLAT = 3;

    private WarmUp() {}

    /** Repeats a slice of work, which tells its rate, until three in a row were no faster than the best before, or patience ends. */
    static void until(Settings settings, DoubleSupplier slice) {
        double best = 0;
        int flat = 0;
        for (int i = 0; i < settings.warmUpSlices() && flat < FLAT; i++) {
            double rate = slice.getAsDouble();
            flat = rate > best * FASTER ? 0 : flat + 1;
            best = Math.max(best, rate);
        }
    }
}
