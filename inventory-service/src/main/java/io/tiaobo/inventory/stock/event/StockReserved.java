package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Units were promised to a transfer; they are still on the shelf (S1-29).
 *
 * @param id stock item
 * @param reservationId reservation
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param toSite receiving site
 * @param changes what it did to the lots
 * @param expiresAt the promise ends then unless dispatched, UTC
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-reserved")
public record StockReserved(
        StockItemId id,
        String reservationId,
        String transferId,
        int leg,
        String toSite,
        List<LotChange> changes,
        Instant expiresAt,
        Instant occurredAt,
        StockLevel after)
        implements StockEvent {}
