package io.tiaobo.runtime.access;

/** How far a role sees and acts. */
public enum Reach {
    /** The sites of the person, and the sites below each of them. */
    OWN,
    /** Every site whose division code begins with one of the person's regions. */
    REGION,
    /** Every site. */
    EVERYWHERE
}
