package io.tiaobo.inventory.policy.domain;

/** What speaks for a blanket ban of a product at a site where it is asked for (S1-36). */
public enum BanGround {
    /** The site took it out of its range. */
    DELISTED,
    /** The site neither ordered nor received any, though the market has it. */
    NOT_ORDERED
}
