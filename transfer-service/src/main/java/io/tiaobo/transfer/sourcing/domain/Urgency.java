package io.tiaobo.transfer.sourcing.domain;

/** How pressing a need is, most pressing first; the order decides who is served from scarce surplus (S1-04, S1-05). */
public enum Urgency {
    /** Somebody has no medicine left. */
    CRITICAL,
    /** Somebody will be without medicine soon. */
    URGENT,
    /** Stock is to be filled up. */
    ROUTINE;

    /** The more pressing of two. */
    public Urgency orMorePressing(Urgency other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
