package io.tiaobo.runtime.deadline;

import java.time.Instant;

/**
 * The time by which deadlines fall due. It is the database's, the same for all replicas; tests that let days pass at once
 * declare a bean of their own. It never goes back.
 */
@FunctionalInterface
public interface DueTime {
    /** Now, UTC. */
    Instant now();
}
