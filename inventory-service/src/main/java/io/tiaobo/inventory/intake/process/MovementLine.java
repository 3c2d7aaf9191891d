package io.tiaobo.inventory.intake.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a batch as it was sent; which fields it needs depends on its type.
 *
 * @param id idempotency key of the line
 * @param type {@code CONFIGURE}, {@code RECEIVE}, {@code DISPENSE}, {@code ADJUST} or {@code WRITE_OFF}
 * @param siteCode site
 * @param drugCode drug
 * @param source where received goods come from
 * @param reason why adjusted or written off
 * @param lots lots with quantities; differences when adjusted
 * @param quantity units dispensed
 * @param minimum units below which the site counts as short
 * @param maximum units up to which it fills up
 * @param dailyDemand units a day, as a number or as text
 * @param occurredAt when it happened, UTC; now when left out
 */
record MovementLine(
        @Nullable String id,
        @Nullable String type,
        @Nullable String siteCode,
        @Nullable String drugCode,
        @Nullable String source,
        @Nullable String reason,
        @Nullable List<Lot> lots,
        @Nullable Long quantity,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Object dailyDemand,
        @Nullable Instant occurredAt) {
    /** One lot of a line. */
    record Lot(
            @Nullable String lot,
            @Nullable LocalDate expiry,
            @Nullable Long quantity) {}
}
