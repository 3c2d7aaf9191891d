package io.tiaobo.transfer.sourcing.domain;

/** Why a site gives, or why it was passed over. Published by name. */
public enum Reason {
    /** It gives. */
    CHOSEN,
    /** It has no usable units. */
    NO_STOCK,
    /** What it has is not more than it must keep (S1-29). */
    KEEPS_OWN_STOCK,
    /** Others already cover the need. */
    NEED_COVERED,
    /** It was asked for this transfer before and gives no more. */
    ALREADY_TRIED,
    /** Its surplus is left to other sites that are short as well (S1-18). */
    SHARE_LIMIT,
    /** Cold goods, and the way between the two sites is not qualified for them (S1-27). */
    COLD_CHAIN_NOT_QUALIFIED,
    /** The way is longer than goods of this storage class may travel (S1-27). */
    TOO_FAR,
    /** The site is closed. */
    SITE_INACTIVE
}
