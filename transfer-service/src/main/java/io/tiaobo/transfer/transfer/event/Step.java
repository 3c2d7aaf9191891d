package io.tiaobo.transfer.transfer.event;

/** A step somebody has to do in time. */
public enum Step {
    /** The search for donors. */
    SEARCH,
    /** Inventory's answer to a reservation. */
    RESERVE,
    /** The donor's answer. */
    ANSWER,
    /** The donor's dispatch. */
    DISPATCH,
    /** Arrival and count at the receiver. */
    ARRIVAL,
    /** The way back to the donor. */
    RETURN
}
