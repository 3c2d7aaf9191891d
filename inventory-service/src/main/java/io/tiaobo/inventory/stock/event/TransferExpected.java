package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The receiver knows what is on its way.
 *
 * @param id stock item
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param fromSite donor
 * @param lots what is on its way
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "transfer-expected")
public record TransferExpected(
        StockItemId id,
        String transferId,
        int leg,
        String fromSite,
        List<LotUnits> lots,
        Instant occurredAt,
        StockLevel after)
        implements StockEvent {}
