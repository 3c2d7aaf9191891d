package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotCount;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The shelf was counted; it changes nothing by itself. Differences follow as {@link StockAdjusted} (S2-16).
 *
 * @param id stock item
 * @param position number of the last event, from 0, that the book contained when the shelf was counted
 * @param blind whether whoever counted could not see the book
 * @param lots what the book said and what was there
 * @param occurredAt when it was counted, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-counted")
public record StockCounted(
        StockItemId id, long position, boolean blind, List<LotCount> lots, Instant occurredAt, StockLevel after)
        implements StockEvent {}
