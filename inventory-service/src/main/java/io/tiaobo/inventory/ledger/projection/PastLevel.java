package io.tiaobo.inventory.ledger.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was where at a moment of the past, added up from the ledger by when things happened.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param asOf moment, UTC
 * @param onHand dispensing units on the shelf
 * @param reserved units promised
 * @param onHold units on hold
 * @param usable units in date on that day, neither promised nor on hold
 * @param inTransit units on their way to the site
 * @param lots the lots with units on the shelf
 */
public record PastLevel(
        String siteCode,
        String drugCode,
        Instant asOf,
        long onHand,
        long reserved,
        long onHold,
        long usable,
        long inTransit,
        List<PastLot> lots) {
    /**
     * A lot at that moment.
     *
     * @param lot lot number
     * @param expiry last usable day, Asia/Shanghai
     * @param available units neither promised nor on hold
     * @param onHold units on hold
     * @param reserved units promised
     */
    public record PastLot(String lot, @Nullable LocalDate expiry, long available, long onHold, long reserved) {}
}
