package io.tiaobo.shortage.hotline.domain;

/** What a site says when asked (S1-16). Stored by name. */
public enum SiteAnswer {
    /** Ordered and not delivered. */
    SHORT_OF_SUPPLY,
    /** Not enough was ordered. */
    KEPT_TOO_LITTLE,
    /** Somebody said that it may not be bought (S1-08). */
    TOLD_NOT_TO_BUY,
    /** It is there. */
    IN_STOCK
}
