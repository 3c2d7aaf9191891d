package io.tiaobo.inventory.stock.projection;

import io.tiaobo.inventory.stock.event.StockEvent;
import java.time.Instant;

/**
 * A stock event with its place in history.
 *
 * @param eventId unique id, a UUID
 * @param version its number within the stock item, from 0
 * @param recordedAt when it was stored, database clock, UTC
 * @param event the event
 */
public record RecordedStockEvent(String eventId, long version, Instant recordedAt, StockEvent event) {}
