package io.tiaobo.local.reference;

/**
 * A lot that is on the shelf when the data are loaded.
 *
 * @param lot lot number
 * @param daysToExpiry last usable day, counted from the day of loading (Asia/Shanghai)
 * @param quantity dispensing units, at least 1
 */
public record OpeningLot(String lot, int daysToExpiry, long quantity) {}
