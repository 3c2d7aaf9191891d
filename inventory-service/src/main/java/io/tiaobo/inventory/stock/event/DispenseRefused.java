package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * Somebody asked for medicine and went away without it (S1-02).
 *
 * @param id stock item
 * @param requested units asked for
 * @param usable units that could have been given
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "dispense-refused")
public record DispenseRefused(StockItemId id, long requested, long usable, Instant occurredAt, StockLevel after)
        implements StockEvent {}
