package io.tiaobo.inventory.purchase.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.LocalDate;

/**
 * A site ordered a drug from its supplier.
 *
 * @param orderId number of the order
 * @param siteCode site that buys
 * @param drugCode drug
 * @param quantity dispensing units, above 0
 * @param placedOn day of the order, Asia/Shanghai
 */
@EventType(name = "order-placed")
public record OrderPlaced(String orderId, String siteCode, String drugCode, long quantity, LocalDate placedOn)
        implements OrderEvent {}
