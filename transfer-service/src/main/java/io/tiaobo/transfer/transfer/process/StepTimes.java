package io.tiaobo.transfer.transfer.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long each step may take. Every wait of a transfer is one of these.
 *
 * @param search until the first search has run
 * @param shareRetry until a search is repeated that left surplus to other needs
 * @param reserve until inventory answered a reservation
 * @param answer until the donor answered
 * @param dispatch until the donor sent, counted from its promise
 * @param booking until inventory booked a dispatch
 * @param arrival until the goods are counted in, counted from the dispatch (S2-45: one to two days)
 * @param comeBack until goods are returned
 */
public record StepTimes(
        Duration search,
        Duration shareRetry,
        Duration reserve,
        Duration answer,
        Duration dispatch,
        Duration booking,
        Duration arrival,
        Duration comeBack) {
    /** Now, as precise as the database keeps it. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reservations end then at the latest: after every step before the dispatch took all its time, plus a margin. */
    public Instant reservedUntil(Instant now) {
        return now.plus(reserve).plus(answer).plus(dispatch).plus(booking).plus(Duration.ofHours(1));
    }
}
