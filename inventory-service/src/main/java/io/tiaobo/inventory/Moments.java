package io.tiaobo.inventory;

import io.tiaobo.runtime.web.BadInputException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Judges when something is said to have happened: a tablet may have been offline for weeks, and its clock may be fast. */
public final class Moments {
    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);
    private static final Duration OFFLINE = Duration.ofDays(30);

    private final Clock clock;

    /** Compares with the server's clock. */
    public Moments(Clock clock) {
        this.clock = clock;
    }

    /**
     * The moment to record: now when nothing was said, and never after now.
     *
     * @throws BadInputException if it is more than 5 minutes ahead or more than 30 days ago
     */
    public Instant judge(@Nullable Instant said) {
        Instant now = clock.instant();
        if (said == null) {
            return now;
        }
        if (said.isAfter(now.plus(FAST_CLOCK))) {
            throw BadInputException.of("occurredAt", "OCCURRED_IN_FUTURE");
        }
        if (said.isBefore(now.minus(OFFLINE))) {
            throw BadInputException.of("occurredAt", "OCCURRED_TOO_LONG_AGO");
        }
        return said.isAfter(now) ? now : said;
    }
}
