package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.LocalDate;

/**
 * A supplier delivered on an order, in full, in part or not at all (S1-18). A later one of the same order replaces it.
 *
 * @param orderId order
 * @param siteCode site that buys
 * @param drugCode drug
 * @param ordered units ordered, above 0
 * @param received units received on this order in all, from 0; more than ordered is possible
 * @param filledOn day of the delivery, or day on which the supplier declined, Asia/Shanghai
 */
@MessageType("inventory.order-filled.v1")
public record OrderFilledV1(
        String orderId, String siteCode, String drugCode, long ordered, long received, LocalDate filledOn)
        implements OrderingFact {}
