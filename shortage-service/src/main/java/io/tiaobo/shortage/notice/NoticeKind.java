package io.tiaobo.shortage.notice;

/** What a patient is told; each kind at most once per entry. Stored by name. */
public enum NoticeKind {
    /** Registered, with the expected day or the plain word that it is unknown (S1-21). */
    REGISTERED,
    /** A day of arrival became known. */
    EXPECTED,
    /** The medicine is here (S1-20). */
    READY
}
