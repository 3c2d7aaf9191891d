package io.tiaobo.shortage.cause.domain;

/** What a piece of evidence is about. Stored by name. */
public enum EvidenceKind {
    /** The catalogue's entry of the drug, or that there is none. */
    CATALOGUE,
    /** The newest report on the supply channel (S1-15). */
    CHANNEL,
    /** The site's shelf. */
    SHELF,
    /** The site's orders. */
    ORDERS,
    /** Whether the drug belongs to the site's range. */
    RANGE,
    /** Who asked for the drug in vain. */
    DEMAND,
    /** What the site received of what it ordered. */
    SITE_FILL_RATE,
    /** The same for all small buyers. */
    SMALL_FILL_RATE,
    /** The same for all large buyers. */
    LARGE_FILL_RATE,
    /** A person decided, with a reason. */
    OVERRULED
}
