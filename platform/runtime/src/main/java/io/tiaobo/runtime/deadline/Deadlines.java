package io.tiaobo.runtime.deadline;

import java.time.Instant;

/** Sets deadlines in the current transaction: if it rolls back, nothing was set. */
public interface Deadlines {
    /**
     * Sets a deadline. The same name and key again moves it.
     *
     * @param name a declared {@link DeadlineHandler}'s name
     * @param key what the deadline is about, at most 200 characters
     * @param dueAt when it fires, UTC; a moment in the past fires at once
     */
    void schedule(String name, String key, Instant dueAt);

    /** Takes a deadline back; does nothing if there is none. */
    void cancel(String name, String key);
}
