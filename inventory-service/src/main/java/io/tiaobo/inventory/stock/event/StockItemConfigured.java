package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The limits and the demand of a stock item were set.
 *
 * @param id stock item
 * @param minimum units below which the site counts as short, at least 0
 * @param maximum units up to which it fills up, at least the minimum
 * @param dailyDemand units a day, at least 0, at most 3 decimals
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-item-configured")
public record StockItemConfigured(
        StockItemId id, long minimum, long maximum, BigDecimal dailyDemand, Instant occurredAt, StockLevel after)
        implements StockEvent {}
