package io.tiaobo.transfer.transfer.domain;

/** The life of a transfer as a whole; each one ends exactly once, in {@link #CLOSED} or {@link #EXHAUSTED}. */
public enum TransferState {
    /** Donors are looked for and no leg is open. */
    SEARCHING,
    /** At least one leg is open. */
    SUPPLYING,
    /** No longer wanted; goods on their way are still to be received or returned. */
    CANCELLING,
    /** End: what was needed arrived, or it was cancelled. */
    CLOSED,
    /** End: nobody could give all that was needed; a purchase is suggested. */
    EXHAUSTED;

    /** Whether nothing can follow. */
    public boolean isEnd() {
        return this == CLOSED || this == EXHAUSTED;
    }
}
