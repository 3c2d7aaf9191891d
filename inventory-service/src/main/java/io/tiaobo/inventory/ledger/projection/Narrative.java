package io.tiaobo.inventory.ledger.projection;

import io.tiaobo.inventory.stock.event.DispenseRefused;
import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockAdjusted;
import io.tiaobo.inventory.stock.event.StockDispatchRejected;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockHeld;
import io.tiaobo.inventory.stock.event.StockReceived;
import io.tiaobo.inventory.stock.event.StockReservationRejected;
import io.tiaobo.inventory.stock.event.StockReserved;
import io.tiaobo.inventory.stock.event.StockWrittenOff;
import io.tiaobo.inventory.stock.event.TransferExpectationReduced;
import io.tiaobo.inventory.stock.event.TransferExpected;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import io.tiaobo.inventory.stock.event.TransferStockReturned;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger line says besides numbers.
 *
 * @param reason code of the reason, or of the source of a receipt; null when the kind says it all
 * @param transferId transfer it belongs to, if any
 * @param leg number of the transfer's leg; null outside transfers
 * @param otherSite the other end of a transfer, where the event knows it
 */
record Narrative(
        @Nullable String reason,
        @Nullable String transferId,
        @Nullable Integer leg,
        @Nullable String otherSite) {
    static Narrative of(StockEvent event) {
        Narrative ofTransfer = ofTransfer(event);
        return ofTransfer != null ? ofTransfer : new Narrative(reasonOf(event), null, null, null);
    }

    private static @Nullable String reasonOf(StockEvent event) {
        if (event instanceof StockReceived e) {
            return e.source();
        }
        if (event instanceof StockAdjusted e) {
            return e.reason();
        }
        if (event instanceof StockWrittenOff e) {
            return e.reason();
        }
        if (event instanceof StockHeld e) {
            return e.reason();
        }
        return event instanceof DispenseRefused ? "INSUFFICIENT_STOCK" : null;
    }

    private static @Nullable Narrative ofTransfer(StockEvent event) {
        if (event instanceof StockReserved e) {
            return new Narrative(null, e.transferId(), e.leg(), e.toSite());
        }
        if (event instanceof StockReservationRejected e) {
            return new Narrative(e.reason(), e.transferId(), e.leg(), null);
        }
        if (event instanceof ReservationEnded e) {
            return new Narrative(e.outcome() + ":" + e.reason(), e.transferId(), e.leg(), null);
        }
        if (event instanceof StockDispatched e) {
            return new Narrative(null, e.transferId(), e.leg(), e.toSite());
        }
        if (event instanceof StockDispatchRejected e) {
            return new Narrative(e.reason(), e.transferId(), e.leg(), null);
        }
        if (event instanceof TransferExpected e) {
            return new Narrative(null, e.transferId(), e.leg(), e.fromSite());
        }
        if (event instanceof TransferExpectationReduced e) {
            return new Narrative(null, e.transferId(), e.leg(), null);
        }
        if (event instanceof TransferStockReceived e) {
            return new Narrative(null, e.transferId(), e.leg(), e.fromSite());
        }
        return event instanceof TransferStockReturned e ? new Narrative(null, e.transferId(), e.leg(), null) : null;
    }
}
