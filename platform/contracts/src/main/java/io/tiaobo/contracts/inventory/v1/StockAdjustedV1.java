package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * The book was brought to what is on the shelf.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param reason {@code STOCKTAKE_GAIN}, {@code STOCKTAKE_LOSS}, {@code FOUND}, {@code MISSING},
 *     {@code DATA_CORRECTION} or {@code OVER_DELIVERY}
 * @param lots differences by lot, positive or negative, never 0
 * @param difference sum over the lots
 * @param occurredAt when it was found, UTC
 */
@MessageType("inventory.stock-adjusted.v1")
public record StockAdjustedV1(
        String siteCode, String drugCode, String reason, List<LotQuantity> lots, long difference, Instant occurredAt)
        implements StockMovement {}
