package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.StockItemId;

/** Something a stock item can be asked to do. */
public sealed interface StockCommand
        permits ConfigureStockItem,
                ReceiveStock,
                DispenseStock,
                RecordUnmetDemand,
                AdjustStock,
                CountStock,
                WriteOffStock,
                HoldStock,
                ReleaseHold,
                MarkExpired,
                ReserveStock,
                ReleaseReservation,
                ExpireReservation,
                DispatchReserved,
                ExpectTransfer,
                ReceiveTransfer,
                ReturnTransfer {
    /** The stock item asked. */
    StockItemId id();
}
