package io.tiaobo.shortage.hotline.domain;

/** What the citizen wants; the callback asks whether it was met (S1-03). Stored by name. */
public enum WantedOutcome {
    /** The medicine at the own station. */
    MEDICINE_AT_STATION,
    /** To be told when it comes. */
    NOTICE_ON_ARRIVAL,
    /** An answer about the rules (S1-44). */
    POLICY_EXPLAINED
}
