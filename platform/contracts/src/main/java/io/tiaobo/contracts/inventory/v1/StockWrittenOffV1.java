package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Goods left the network for good without reaching a patient.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param reason {@code EXPIRED}, {@code DAMAGED}, {@code RECALLED}, {@code DESTROYED} or {@code SUPPLIER_RETURN}
 * @param lots what went, each quantity above 0
 * @param quantity sum over the lots
 * @param occurredAt when it went, UTC
 */
@MessageType("inventory.stock-written-off.v1")
public record StockWrittenOffV1(
        String siteCode, String drugCode, String reason, List<LotQuantity> lots, long quantity, Instant occurredAt)
        implements StockMovement {}
