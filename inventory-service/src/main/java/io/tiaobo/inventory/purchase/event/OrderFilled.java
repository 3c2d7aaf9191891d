package io.tiaobo.inventory.purchase.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.LocalDate;

/**
 * The supplier delivered on an order, or declined.
 *
 * @param orderId number of the order
 * @param siteCode site that buys
 * @param drugCode drug
 * @param ordered dispensing units ordered
 * @param delivered units of this delivery; 0 when the supplier declined
 * @param received units of all deliveries so far
 * @param filledOn day, Asia/Shanghai
 */
@EventType(name = "order-filled")
public record OrderFilled(
        String orderId,
        String siteCode,
        String drugCode,
        long ordered,
        long delivered,
        long received,
        LocalDate filledOn)
        implements OrderEvent {}
