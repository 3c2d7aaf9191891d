package io.tiaobo.inventory.ledger.projection;

/**
 * One leg of a double entry.
 *
 * @param site site whose units they are; goods in transit are the donor's until received
 * @param lot lot
 * @param bucket where the units are booked
 * @param quantity units, positive in and negative out
 */
record Posting(String site, String lot, Bucket bucket, long quantity) {}
