package io.tiaobo.transfer.transfer.domain;

import java.util.Set;

/**
 * The life of one leg, and the only place that says which step may follow which.
 *
 * <pre>
 * RESERVING ──> RESERVED ──> APPROVED ──> DISPATCHING ──> DISPATCHED ──> PARTLY_RECEIVED ──> RECEIVED
 *     │             │            │  ^───────────┘ (not booked)  │                  │
 *     └─────────────┴────────────┴──> NOT_RESERVED, REFUSED,    └──> RECEIVED      └──> RETURNED
 *                                     TIMED_OUT, CANCELLED      └──> RETURNED
 * </pre>
 */
public enum LegState {
    /** Inventory was asked to promise the donor's stock. */
    RESERVING,
    /** The stock is promised; the donor, or the rule, has to answer. */
    RESERVED,
    /** The donor has to send. */
    APPROVED,
    /** The donor sent; inventory has to book it. */
    DISPATCHING,
    /** The goods are on their way. */
    DISPATCHED,
    /** Some of the goods were counted in, some are still on their way. */
    PARTLY_RECEIVED,
    /** End: counted in to the last unit. */
    RECEIVED,
    /** End: the donor's stock could not be promised. */
    NOT_RESERVED,
    /** End: the donor said no. */
    REFUSED,
    /** End: somebody did not do their step in time. */
    TIMED_OUT,
    /** End: no longer wanted before it left. */
    CANCELLED,
    /** End: what was left of it is back with the donor. */
    RETURNED;

    /** States that may follow this one; none for an end. */
    public Set<LegState> next() {
        return switch (this) {
            case RESERVING -> Set.of(RESERVED, NOT_RESERVED, TIMED_OUT, CANCELLED);
            case RESERVED -> Set.of(APPROVED, NOT_RESERVED, REFUSED, TIMED_OUT, CANCELLED);
            case APPROVED -> Set.of(DISPATCHING, NOT_RESERVED, REFUSED, TIMED_OUT, CANCELLED);
            case DISPATCHING -> Set.of(DISPATCHED, APPROVED, TIMED_OUT, CANCELLED);
            case DISPATCHED -> Set.of(PARTLY_RECEIVED, RECEIVED, RETURNED);
            case PARTLY_RECEIVED -> Set.of(RECEIVED, RETURNED);
            case RECEIVED, NOT_RESERVED, REFUSED, TIMED_OUT, CANCELLED, RETURNED -> Set.of();
        };
    }

    /** Whether the other state may follow. */
    public boolean canBecome(LegState other) {
        return next().contains(other);
    }

    /** Whether nothing can follow. */
    public boolean isEnd() {
        return next().isEmpty();
    }

    /** Whether nothing has left the donor and the leg can still be given up. */
    public boolean isBeforeDispatch() {
        return this == RESERVING || this == RESERVED || this == APPROVED;
    }

    /** Whether goods are between the two sites. */
    public boolean isOnTheWay() {
        return this == DISPATCHED || this == PARTLY_RECEIVED;
    }
}
