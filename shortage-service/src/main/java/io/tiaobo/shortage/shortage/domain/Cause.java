package io.tiaobo.shortage.shortage.domain;

/** Why a shortage was declared. The names are published and stored; they never change. */
public enum Cause {
    /** Somebody asked for medicine and went away without it, at the counter or onto the waiting list (S1-02). */
    DISPENSE_REFUSED,
    /** Usable stock is below the site's minimum. */
    BELOW_MINIMUM,
    /** What is there and on its way does not last until the regular route can deliver. */
    BELOW_LEAD_TIME,
    /** A person said so. */
    MANUAL
}
