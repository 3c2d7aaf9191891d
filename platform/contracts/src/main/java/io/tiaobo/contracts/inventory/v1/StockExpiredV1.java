package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Lots passed their last usable day. They stay on hand until written off, and are no longer usable.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param lots lots and units that expired
 * @param occurredAt the local midnight (Asia/Shanghai) after the last usable day, UTC
 */
@MessageType("inventory.stock-expired.v1")
public record StockExpiredV1(String siteCode, String drugCode, List<LotQuantity> lots, Instant occurredAt)
        implements StockMovement {}
