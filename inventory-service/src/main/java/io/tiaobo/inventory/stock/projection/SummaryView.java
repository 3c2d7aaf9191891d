package io.tiaobo.inventory.stock.projection;

/**
 * All sites together for one drug.
 *
 * @param drugCode drug
 * @param sites stock items of the drug
 * @param sitesWithout sites with nothing usable
 * @param sitesBelowMinimum sites with less usable than their minimum
 * @param onHand dispensing units on all shelves
 * @param reserved units promised
 * @param onHold units on hold
 * @param usable units that may be dispensed or promised
 * @param inTransit units on their way
 */
public record SummaryView(
        String drugCode,
        long sites,
        long sitesWithout,
        long sitesBelowMinimum,
        long onHand,
        long reserved,
        long onHold,
        long usable,
        long inTransit) {}
