package io.tiaobo.runtime.deadline;

import java.time.Duration;

/**
 * Work repeated by exactly one replica at a time.
 *
 * @param name kebab-case name
 * @param interval pause between two runs
 * @param action the work; must throw when it fails
 */
public record RecurringTask(String name, Duration interval, Runnable action) {
    /** Declares recurring work. */
    public static RecurringTask every(String name, Duration interval, Runnable action) {
        return new RecurringTask(name, interval, action);
    }
}
