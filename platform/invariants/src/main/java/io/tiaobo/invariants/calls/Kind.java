package io.tiaobo.invariants.calls;

/** What can be asked of a stock item. */
public enum Kind {
    /** Promise up to a quantity, keeping some. */
    RESERVE,
    /** End a promise. */
    RELEASE,
    /** Send promised units; what is not sent is free again. */
    DISPATCH,
    /** Put units on the shelf. */
    RECEIVE,
    /** Give units away. */
    DISPENSE
}
