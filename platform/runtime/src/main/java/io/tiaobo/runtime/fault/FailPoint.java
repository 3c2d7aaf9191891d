package io.tiaobo.runtime.fault;

import org.jspecify.annotations.Nullable;

/**
 * Places where a process started with {@value #VARIABLE} dies on purpose, as in a power cut; in any other process
 * {@link #hit} is one field read. Steps are named {@code command/<Command>}, {@code consume/<consumer>/<Record>},
 * {@code process/<processor>/<Event>}, {@code publish/<Event>} and {@code deadline/<name>} (docs/fail-points.md).
 */
public final class FailPoint {
    /** Environment variable: {@code <place>:<step>[:<nth>]}, or {@code list}, which only lists. */
    public static final String VARIABLE = "TIAOBO_FAILPOINT";

    /** Exit code of a process that died at a fail point; the same as after SIGKILL. */
    public static final int EXIT_CODE = 137;

    private static volatile @Nullable FailPlan plan;

    private FailPoint() {}

    /**
     * Arms the process; called once while it starts. Without the permission nothing is ever armed, so that a stray variable
     * cannot hurt: the start fails.
     *
     * @param value of {@value #VARIABLE}, null or empty if it is not set
     * @throws IllegalStateException if a value is set without permission or cannot be read
     */
    public static void arm(@Nullable String value, boolean allowed) {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (!allowed) {
            throw new IllegalStateException(VARIABLE + "=" + value + " would make this process die at a step. Unset it "
                    + "(tiaobo.allow-fail-points=true accepts it, in tests only).");
        }
        arm(FailPlan.of(value, System.err::println, () -> Runtime.getRuntime().halt(EXIT_CODE)));
    }

    static void arm(@Nullable FailPlan armed) {
        plan = armed;
    }

    /** Whether names of steps are needed at all. */
    static boolean isArmed() {
        return plan != null;
    }

    /** The place of the step is reached: the process ends here if it was told to, and goes on otherwise. */
    public static void hit(Place place, String step) {
        FailPlan armed = plan;
        if (armed != null) {
            armed.hit(place, step);
        }
    }
}
