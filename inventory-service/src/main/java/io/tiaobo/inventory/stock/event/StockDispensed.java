package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Medicine went to a patient, first expired first out (S2-09). Says nothing about the patient.
 *
 * @param id stock item
 * @param changes what it did to the lots
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-dispensed")
public record StockDispensed(StockItemId id, List<LotChange> changes, Instant occurredAt, StockLevel after)
        implements StockEvent {}
