package io.tiaobo.shortage.hotline.domain;

/** Why a case goes on (S1-38). Stored by name. */
public enum ReopenReason {
    /** The citizen has something to add. */
    NEW_FEEDBACK,
    /** The callback heard that it is not solved. */
    NOT_SOLVED,
    /** The medicine is missing again. */
    MISSING_AGAIN
}
