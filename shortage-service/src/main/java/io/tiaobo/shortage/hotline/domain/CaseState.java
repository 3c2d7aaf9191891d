package io.tiaobo.shortage.hotline.domain;

/** Where a case stands; it goes down this list and back only by reopening (S1-42). Stored by name. */
public enum CaseState {
    /** Taken down, nobody has begun. */
    INTAKE,
    /** The causes are being found; no way out without evidence (S1-13). */
    VERIFYING,
    /** The causes are known; medicine or an answer is being arranged. */
    COORDINATING,
    /** Every drug and question of the case has its solution. */
    RESOLVED,
    /** Somebody else tried to reach the citizen and has not yet. */
    CALLBACK,
    /** The citizen was asked and is done. */
    CLOSED
}
