package io.tiaobo.runtime.deadline;

import java.time.Instant;

/**
 * What happens when a deadline of a name fires. It runs in a transaction, may run more than once after a crash (so its
 * commands carry derived ids), and must throw when it fails: then it is tried again.
 *
 * @param name kebab-case name, never changed while deadlines are stored under it
 * @param action the reaction
 */
public record DeadlineHandler(String name, Action action) {
    /** Reaction to one due deadline. */
    @FunctionalInterface
    public interface Action {
        /** Handles the deadline of a key that was due at a moment (UTC). */
        void run(String key, Instant dueAt);
    }

    /** Declares a handler. */
    public static DeadlineHandler of(String name, Action action) {
        return new DeadlineHandler(name, action);
    }
}
