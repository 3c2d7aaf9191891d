package io.tiaobo.inventory.stock.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One lot in a stocktake.
 *
 * @param lot lot number: trimmed, upper case
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire, or when the lot is known
 * @param booked units on hand by the book at the position of the count
 * @param counted units on the shelf
 */
public record LotCount(String lot, @Nullable LocalDate expiry, long booked, long counted) {
    /** Normalises the lot number; refuses what makes no sense with {@link IllegalArgumentException}. */
    public LotCount {
        lot = LotUnits.normalised(lot);
        Quantities.atLeast(0, booked, "booked");
        Quantities.atLeast(0, counted, "counted");
    }

    /** Units on the shelf that the book did not have; negative when they are missing. */
    public long difference() {
        return counted - booked;
    }
}
