package io.tiaobo.shortage.hotline.domain;

/** Why a person decides otherwise than the facts, or without them. Stored by name. */
public enum OverruleReason {
    /** The site said so when asked. */
    SITE_CONFIRMED,
    /** The supplier said so when asked. */
    SUPPLIER_CONFIRMED,
    /** A fact on record is wrong. */
    RECORD_WRONG,
    /** Somebody looked on the spot. */
    INSPECTED
}
