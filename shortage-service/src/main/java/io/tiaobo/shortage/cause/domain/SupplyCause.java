package io.tiaobo.shortage.cause.domain;

/** Why a drug may be missing at a site (S1-12, S1-18). Stored by name. */
public enum SupplyCause {
    /** Nobody can be supplied at present. */
    MARKET_INTERRUPTION,
    /** The site got what it ordered and keeps too little all the same. */
    SITE_STOCK_SHORTAGE,
    /** The site took the drug out of its range or stopped ordering it although it is needed (S1-36). */
    POLICY_MISEXECUTION,
    /** The market is tight and the supplier serves large buyers first (S1-18). */
    SMALL_VOLUME_CROWDED_OUT,
    /** Nobody can order it: the catalogue does not have it, or not any more. */
    NOT_IN_CATALOGUE
}
