package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Goods left the network for good without reaching a patient.
 *
 * @param id stock item
 * @param reason {@code EXPIRED}, {@code DAMAGED}, {@code RECALLED}, {@code DESTROYED} or {@code SUPPLIER_RETURN}
 * @param changes what it did to the lots
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-written-off")
public record StockWrittenOff(
        StockItemId id, String reason, List<LotChange> changes, Instant occurredAt, StockLevel after)
        implements StockEvent {}
