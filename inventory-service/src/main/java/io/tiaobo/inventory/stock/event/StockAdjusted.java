package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The book was brought to what is on the shelf.
 *
 * @param id stock item
 * @param reason {@code STOCKTAKE_GAIN}, {@code STOCKTAKE_LOSS}, {@code FOUND}, {@code MISSING}, {@code DATA_CORRECTION} or
 *     {@code OVER_DELIVERY}
 * @param changes what it did to the lots
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-adjusted")
public record StockAdjusted(
        StockItemId id, String reason, List<LotChange> changes, Instant occurredAt, StockLevel after)
        implements StockEvent {}
