package io.tiaobo.shortage.waitinglist.domain;

/** How much an interrupted therapy endangers a patient (S1-05), highest first; breaks ties of days left. Stored by name. */
public enum RiskClass {
    /** An interruption is dangerous. */
    HIGH,
    /** An interruption does harm. */
    ELEVATED,
    /** An interruption can be borne for a while. */
    NORMAL
}
