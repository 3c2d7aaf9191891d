package io.tiaobo.inventory.stock.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one event did to the units of one lot on the shelf. All differences may be negative; their sum is the difference
 * of what is on hand.
 *
 * @param lot normalised lot number
 * @param expiry last usable day of the lot from now on, Asia/Shanghai; null for goods that do not expire
 * @param available difference of units neither promised nor on hold
 * @param held difference of units on hold
 * @param reserved difference of units promised to transfers
 */
public record LotChange(String lot, @Nullable LocalDate expiry, long available, long held, long reserved) {
    /** Difference of units on the shelf. */
    public long onHand() {
        return available + held + reserved;
    }

    /** This change and a later one of the same lot as one. */
    public LotChange then(LotChange later) {
        return new LotChange(
                lot, later.expiry(), available + later.available(), held + later.held(), reserved + later.reserved());
    }
}
