package io.tiaobo.shortage.waitinglist.domain;

/**
 * What is known to be on the shelf of one product.
 *
 * @param drugCode product
 * @param usable usable units, arrivals included that the published level does not show yet
 * @param version sequence number of the newest stock event this knowledge contains; -1 when nothing is known
 */
public record ShelfStock(String drugCode, long usable, long version) {}
