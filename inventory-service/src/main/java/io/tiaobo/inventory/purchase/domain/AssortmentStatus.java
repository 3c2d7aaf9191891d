package io.tiaobo.inventory.purchase.domain;

/** Whether a site keeps a drug. A drug nothing was said about is neither. */
public enum AssortmentStatus {
    /** In the range. */
    LISTED,
    /** Taken out of the range. */
    DELISTED
}
