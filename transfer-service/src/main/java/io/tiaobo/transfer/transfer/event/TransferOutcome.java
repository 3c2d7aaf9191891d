package io.tiaobo.transfer.transfer.event;

/** How a transfer ended. */
public enum TransferOutcome {
    /** All that was needed is on the receiver's shelf. */
    FULFILLED,
    /** Some of it is. */
    PARTLY_FULFILLED,
    /** None of it is: nobody could give. */
    UNFULFILLED,
    /** None of it is: it was no longer wanted. */
    CANCELLED
}
