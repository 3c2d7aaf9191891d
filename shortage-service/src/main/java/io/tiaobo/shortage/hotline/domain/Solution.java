package io.tiaobo.shortage.hotline.domain;

/** What solved a drug of a case. Stored by name. */
public enum Solution {
    /** The shelf is back. */
    RESTOCKED,
    /** Medicine is kept for the citizen. */
    SERVED,
    /** A person says so. */
    BY_HAND
}
