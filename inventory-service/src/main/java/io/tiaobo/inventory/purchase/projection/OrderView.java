package io.tiaobo.inventory.purchase.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order and what became of it.
 *
 * @param orderId number of the order
 * @param siteCode site that buys
 * @param drugCode drug
 * @param ordered dispensing units ordered
 * @param received units of all deliveries so far
 * @param placedOn day of the order, Asia/Shanghai
 * @param filledOn day of the latest delivery, or on which the supplier declined; null while nothing was heard
 */
public record OrderView(
        String orderId,
        String siteCode,
        String drugCode,
        long ordered,
        long received,
        LocalDate placedOn,
        @Nullable LocalDate filledOn) {}
