package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Goods came in from outside the network.
 *
 * @param id stock item
 * @param source {@code OPENING}, {@code PURCHASE} or {@code GIFT}
 * @param changes what it did to the lots
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-received")
public record StockReceived(
        StockItemId id, String source, List<LotChange> changes, Instant occurredAt, StockLevel after)
        implements StockEvent {}
