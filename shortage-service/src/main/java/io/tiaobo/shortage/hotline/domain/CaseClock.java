package io.tiaobo.shortage.hotline.domain;

/** What a case may take only so long for. Stored by name. */
public enum CaseClock {
    /** Until the citizen is reached for the first time, by dispatch class (S1-11). */
    FIRST_CONTACT,
    /** Until the causes are found. */
    VERIFICATION,
    /** Until everything is solved. */
    COORDINATION,
    /** Until the citizen has the final answer. */
    ANSWER
}
