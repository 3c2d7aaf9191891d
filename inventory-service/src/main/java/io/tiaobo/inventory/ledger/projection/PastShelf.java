package io.tiaobo.inventory.ledger.projection;

/**
 * A drug on a site's shelf at a moment of the past, added up from the ledger by when things happened. Quantities are dispensing units.
 *
 * @param drugCode drug
 * @param onHand units on the shelf
 * @param reserved units promised
 * @param onHold units on hold
 * @param usable units in date on that day, neither promised nor on hold
 */
public record PastShelf(String drugCode, long onHand, long reserved, long onHold, long usable) {}
