package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * Nothing could be sent, because the promise is gone or smaller.
 *
 * @param id stock item
 * @param reservationId reservation
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param reason {@code RESERVATION_NOT_FOUND} or {@code EXCEEDS_RESERVATION}
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-dispatch-rejected")
public record StockDispatchRejected(
        StockItemId id,
        String reservationId,
        String transferId,
        int leg,
        String reason,
        Instant occurredAt,
        StockLevel after)
        implements StockEvent {}
