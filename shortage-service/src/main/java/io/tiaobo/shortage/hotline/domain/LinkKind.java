package io.tiaobo.shortage.hotline.domain;

/** What a drug of a case hangs on. Stored by name. */
public enum LinkKind {
    /** A shortage, whose transfers are followed. */
    SHORTAGE,
    /** An entry of the waiting list. */
    REGISTRATION
}
