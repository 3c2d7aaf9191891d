package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Lots passed their last usable day; they stay on the shelf until written off.
 *
 * @param id stock item
 * @param lots lots with the units on hand that expired
 * @param occurredAt the local midnight (Asia/Shanghai) after the last usable day, UTC
 * @param after level of the item after this event
 */
@EventType(name = "stock-expired")
public record StockExpired(StockItemId id, List<LotUnits> lots, Instant occurredAt, StockLevel after)
        implements StockEvent {}
