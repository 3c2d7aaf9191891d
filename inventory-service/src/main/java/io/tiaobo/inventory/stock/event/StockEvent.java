package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import java.time.Instant;
import java.util.List;

/** A fact about one stock item, complete in itself: what it did to the lots, and the level it led to. */
public sealed interface StockEvent
        permits StockItemConfigured,
                StockReceived,
                StockDispensed,
                DispenseRefused,
                StockCounted,
                StockAdjusted,
                StockWrittenOff,
                StockHeld,
                StockHoldReleased,
                StockExpired,
                StockReserved,
                StockReservationRejected,
                ReservationEnded,
                StockDispatched,
                StockDispatchRejected,
                TransferExpected,
                TransferExpectationReduced,
                TransferStockReceived,
                TransferStockReturned {
    /** The stock item. */
    StockItemId id();

    /** When it happened in the world, UTC. */
    Instant occurredAt();

    /** The level after it. */
    StockLevel after();

    /** What it did to the lots on the shelf; empty when nothing moved. */
    default List<LotChange> changes() {
        return List.of();
    }
}
