package io.tiaobo.transfer.transfer.event;

/** How a leg ended. */
public enum LegOutcome {
    /** Counted in to the last unit. */
    RECEIVED,
    /** The donor's stock could not be promised. */
    NOT_RESERVED,
    /** The donor said no. */
    REFUSED,
    /** Somebody did not do their step in time. */
    TIMED_OUT,
    /** No longer wanted before it left. */
    CANCELLED,
    /** What was left of it is back with the donor. */
    RETURNED
}
