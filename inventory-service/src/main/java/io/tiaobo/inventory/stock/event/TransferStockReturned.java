package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Goods of a leg are back with the donor and on hold until a pharmacist releases them.
 *
 * @param id stock item
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param changes what it did to the lots
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "transfer-stock-returned")
public record TransferStockReturned(
        StockItemId id, String transferId, int leg, List<LotChange> changes, Instant occurredAt, StockLevel after)
        implements StockEvent {}
