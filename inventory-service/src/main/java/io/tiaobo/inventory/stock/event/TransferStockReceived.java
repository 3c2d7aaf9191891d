package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.CountedLot;
import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a leg were counted in at the receiver; several receipts of one leg add up.
 *
 * @param id stock item
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param receiptId receipt, unique per leg
 * @param fromSite donor; null when the leg was never expected, and then nothing of it leaves transit
 * @param lines what became of each lot; over-delivery is booked by an adjustment of its own
 * @param remaining units of the leg still in transit
 * @param changes what it did to the lots
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "transfer-stock-received")
public record TransferStockReceived(
        StockItemId id,
        String transferId,
        int leg,
        String receiptId,
        @Nullable String fromSite,
        List<CountedLot> lines,
        long remaining,
        List<LotChange> changes,
        Instant occurredAt,
        StockLevel after)
        implements StockEvent {}
