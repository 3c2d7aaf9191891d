package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Promised units left the donor's shelf; they are in transit and the donor's until received.
 *
 * @param id stock item
 * @param reservationId reservation
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param toSite receiving site
 * @param lots what left
 * @param released units of the promise that were not sent and are available again
 * @param changes what it did to the lots
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "stock-dispatched")
public record StockDispatched(
        StockItemId id,
        String reservationId,
        String transferId,
        int leg,
        String toSite,
        List<LotUnits> lots,
        long released,
        List<LotChange> changes,
        Instant occurredAt,
        StockLevel after)
        implements StockEvent {}
