package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * Nothing could be promised; a fact, not an error.
 *
 * @param id stock item
 * @param reservationId reservation
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param reason {@code INSUFFICIENT_STOCK}, {@code UNKNOWN_STOCK_ITEM} or {@code DUPLICATE_RESERVATION}
 * @param requested units asked for
 * @param usable usable units at that moment
 * @param keepStock units the donor keeps
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-reservation-rejected")
public record StockReservationRejected(
        StockItemId id,
        String reservationId,
        String transferId,
        int leg,
        String reason,
        long requested,
        long usable,
        long keepStock,
        Instant occurredAt,
        StockLevel after)
        implements StockEvent {}
