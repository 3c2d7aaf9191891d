package io.tiaobo.shortage.shortage.domain;

/** Why a shortage was cancelled by hand. A code, not free text, so that no personal data can slip into events. */
public enum CancelReason {
    /** There never was a shortage. */
    DECLARED_IN_ERROR,
    /** The site no longer wants the drug. */
    NO_LONGER_NEEDED
}
