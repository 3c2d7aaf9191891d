package io.tiaobo.transfer.sourcing.domain;

/** Where a donor stands relative to the receiver, in the order donors are asked (S1-23, S1-24). */
public enum Tier {
    /** The site above the receiver; asked before anybody else. */
    PARENT,
    /** Another site under the same parent. */
    SIBLING,
    /** The first county depot up the chain. */
    COUNTY_DEPOT,
    /** The city warehouse at the top of the chain. */
    CITY_WAREHOUSE
}
