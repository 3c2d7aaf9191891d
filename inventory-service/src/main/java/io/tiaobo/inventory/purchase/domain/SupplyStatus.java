package io.tiaobo.inventory.purchase.domain;

/** How a drug can be had on the market (S1-15). */
public enum SupplyStatus {
    /** Whoever orders gets it. */
    OPEN,
    /** Everybody gets something, not everybody what was ordered. */
    TIGHT,
    /** Nobody gets it. */
    INTERRUPTED
}
