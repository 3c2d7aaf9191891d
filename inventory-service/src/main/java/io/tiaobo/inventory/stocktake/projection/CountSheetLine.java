package io.tiaobo.inventory.stocktake.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One lot to count.
 *
 * @param drugCode drug
 * @param position number of the last event of the stock item in this book; a count names it
 * @param lot lot number
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param onHand units on the shelf by the book, also those promised, on hold or expired
 */
public record CountSheetLine(
        String drugCode,
        long position,
        String lot,
        @Nullable LocalDate expiry,
        long onHand) {}
