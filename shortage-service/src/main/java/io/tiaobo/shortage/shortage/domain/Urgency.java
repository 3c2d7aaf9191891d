package io.tiaobo.shortage.shortage.domain;

/** How fast help is needed, from least to most. The names are published and stored; they never change. */
public enum Urgency {
    /** Stock is low, nobody goes without. */
    ROUTINE,
    /** The shelf is empty, lasts less than a day, or a patient has at most three days left. */
    URGENT,
    /** A patient has no medicine left (S1-04). */
    CRITICAL;

    /** The more urgent of the two. */
    public Urgency orHigher(Urgency other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
