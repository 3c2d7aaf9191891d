package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * A promise, or part of it, ended without dispatch.
 *
 * @param id stock item
 * @param reservationId reservation
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param outcome {@code RELEASED}, {@code EXPIRED} or {@code SHORTFALL}
 * @param reason why, for the ledger
 * @param quantity units no longer promised
 * @param remaining units still promised; 0 when it is over
 * @param changes what it did to the lots
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "reservation-ended")
public record ReservationEnded(
        StockItemId id,
        String reservationId,
        String transferId,
        int leg,
        String outcome,
        String reason,
        long quantity,
        long remaining,
        List<LotChange> changes,
        Instant occurredAt,
        StockLevel after)
        implements StockEvent {}
