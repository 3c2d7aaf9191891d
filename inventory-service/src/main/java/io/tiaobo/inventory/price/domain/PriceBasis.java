package io.tiaobo.inventory.price.domain;

/** How the price of a drug at a site comes about (S2-05). */
public enum PriceBasis {
    /** The site sells at the collective price. */
    COLLECTIVE_PRICE,
    /** The site took the collective price as a guide and lowered its own price. */
    VOLUNTARY_REFERENCE
}
