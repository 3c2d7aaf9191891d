package io.tiaobo.invariants.calls;

/** What a caller was told. */
public enum Outcome {
    /** It was done. */
    DONE,
    /** It was refused and had no effect. */
    REFUSED,
    /** No answer came: it may have been done, may still be done, or never. */
    UNKNOWN
}
