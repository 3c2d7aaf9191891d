package io.tiaobo.runtime.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The present as commands carry it: cut to milliseconds, so that a moment that went through a table, a deadline or a message is
 * still equal to the one in the event.
 */
public final class Moment {
    private Moment() {}

    /** Now, UTC. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
