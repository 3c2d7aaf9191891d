package io.tiaobo.shortage.cause.domain;

/** What is known of a possible cause. Stored by name. */
public enum Verdict {
    /** The evidence shows it. */
    ACCEPTED,
    /** The evidence excludes it. */
    REJECTED,
    /** A fact is missing; nobody may conclude anything (S1-13). */
    UNDECIDED
}
