package io.tiaobo.shortage.hotline.domain;

/** What was said in a contact (S1-33). Stored by name; free words are a note in the contact store. */
public enum Told {
    /** The trouble was heard first, before any solution (S1-41). */
    LISTENED,
    /** Why the medicine is missing (S1-34). */
    CAUSE,
    /** How out-of-stock registration works (S1-34). */
    REGISTRATION,
    /** That medicine is on its way from another site. */
    TRANSFER,
    /** When it is expected, or that nobody knows (S1-21). */
    EXPECTED_DAY,
    /** What the rules say (S1-44). */
    POLICY,
    /** What became of the case; the final answer. */
    RESULT
}
