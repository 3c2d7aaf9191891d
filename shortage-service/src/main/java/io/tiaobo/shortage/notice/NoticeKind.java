package io.tiaobo.shortage.notice;

/** What a patient is told; each kind at most once per entry. Stored by name. */
public enum NoticeKind {
    /** Registered, with the expected day or the plain word that it is unknown (S1-21). */
    REGISTERED,
    /** A day of arrival became known. */
    EXPECTED,
    /** The medicine is here, to be collected (S1-20). */
    READY,
    /** The medicine is here and will be brought home. */
    DELIVERY,
    /** It was not collected in time and went to somebody else. */
    NOT_COLLECTED
}
