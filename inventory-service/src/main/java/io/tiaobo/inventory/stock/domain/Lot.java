package io.tiaobo.inventory.stock.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One lot on the shelf. Every unit on hand is in exactly one of the three counts, none of which is ever negative.
 *
 * @param number normalised lot number
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param available units neither promised nor on hold
 * @param held units on hold
 * @param reserved units promised to transfers
 * @param expired whether the lot was taken out of use
 */
record Lot(String number, @Nullable LocalDate expiry, long available, long held, long reserved, boolean expired) {
    Lot {
        if (available < 0 || held < 0 || reserved < 0) {
            throw new IllegalStateException("Lot " + number + " would hold less than nothing");
        }
    }

    static Lot empty(String number, @Nullable LocalDate expiry) {
        return new Lot(number, expiry, 0, 0, 0, false);
    }

    Lot with(LotChange change) {
        return new Lot(
                number,
                change.expiry(),
                available + change.available(),
                held + change.held(),
                reserved + change.reserved(),
                expired);
    }

    Lot outOfUse() {
        return new Lot(number, expiry, available, held, reserved, true);
    }

    long onHand() {
        return available + held + reserved;
    }

    /** Units that may be given away now. */
    long usable() {
        return expired ? 0 : available;
    }
}
