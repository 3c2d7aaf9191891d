package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.LocalDate;

/**
 * A site ordered a drug from its supplier (S1-18).
 *
 * @param orderId order, unique; one drug per order
 * @param siteCode site that buys
 * @param drugCode drug
 * @param quantity units ordered, above 0
 * @param placedOn day of the order, Asia/Shanghai
 */
@MessageType("inventory.order-placed.v1")
public record OrderPlacedV1(String orderId, String siteCode, String drugCode, long quantity, LocalDate placedOn)
        implements OrderingFact {}
