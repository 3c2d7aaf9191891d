package io.tiaobo.shortage.hotline.domain;

/** Why a caseworker answers otherwise than the policy check proposed. Stored by name. */
public enum AnswerEdit {
    /** A clinical need is documented that the check did not know of. */
    CLINICAL_NEED,
    /** Receipts that were not booked yet. */
    NEWER_NUMBERS,
    /** The rule of the check does not fit the question. */
    OTHER_RULE,
    /** The check did not answer. */
    NO_PROPOSAL
}
