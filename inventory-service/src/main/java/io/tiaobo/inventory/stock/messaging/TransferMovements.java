package io.tiaobo.inventory.stock.messaging;

import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.StockReservationRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.inventory.stock.domain.CountedLot;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockDispatchRejected;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockReservationRejected;
import io.tiaobo.inventory.stock.event.StockReserved;
import io.tiaobo.inventory.stock.event.TransferExpected;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import io.tiaobo.inventory.stock.event.TransferStockReturned;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Events of the life of a transfer as published movements. */
final class TransferMovements {
    private TransferMovements() {}

    static @Nullable StockMovement of(StockEvent event) {
        if (event instanceof StockReserved e) {
            return reserved(e);
        }
        if (event instanceof StockReservationRejected e) {
            return rejected(e);
        }
        if (event instanceof ReservationEnded e) {
            return ended(e);
        }
        if (event instanceof StockDispatched e) {
            return dispatched(e);
        }
        if (event instanceof StockDispatchRejected e) {
            return dispatchRejected(e);
        }
        if (event instanceof TransferExpected e) {
            return expected(e);
        }
        if (event instanceof TransferStockReceived e) {
            return received(e);
        }
        return event instanceof TransferStockReturned e ? returned(e) : null;
    }

    private static StockReservedV1 reserved(StockReserved e) {
        return new StockReservedV1(
                e.id().siteCode(),
                e.id().drugCode(),
                e.reservationId(),
                e.transferId(),
                e.leg(),
                Lots.reserved(e.changes()),
                Lots.units(Lots.reserved(e.changes())),
                e.after().usable(),
                e.expiresAt(),
                e.occurredAt());
    }

    private static StockReservationRejectedV1 rejected(StockReservationRejected e) {
        return new StockReservationRejectedV1(
                e.id().siteCode(),
                e.id().drugCode(),
                e.reservationId(),
                e.transferId(),
                e.leg(),
                e.reason(),
                e.requested(),
                e.usable(),
                e.keepStock(),
                e.occurredAt());
    }

    private static ReservationEndedV1 ended(ReservationEnded e) {
        return new ReservationEndedV1(
                e.id().siteCode(),
                e.id().drugCode(),
                e.reservationId(),
                e.transferId(),
                e.leg(),
                e.outcome(),
                e.quantity(),
                e.remaining(),
                e.occurredAt());
    }

    private static StockDispatchedV1 dispatched(StockDispatched e) {
        return new StockDispatchedV1(
                e.id().siteCode(),
                e.id().drugCode(),
                e.reservationId(),
                e.transferId(),
                e.leg(),
                e.toSite(),
                Lots.of(e.lots()),
                Lots.units(Lots.of(e.lots())),
                e.released(),
                e.occurredAt());
    }

    private static StockDispatchRejectedV1 dispatchRejected(StockDispatchRejected e) {
        return new StockDispatchRejectedV1(
                e.id().siteCode(),
                e.id().drugCode(),
                e.reservationId(),
                e.transferId(),
                e.leg(),
                e.reason(),
                e.occurredAt());
    }

    private static TransferExpectedV1 expected(TransferExpected e) {
        long quantity = e.lots().stream().mapToLong(LotUnits::quantity).sum();
        return new TransferExpectedV1(
                e.id().siteCode(),
                e.id().drugCode(),
                e.transferId(),
                e.leg(),
                e.fromSite(),
                Lots.of(e.lots()),
                quantity,
                e.occurredAt());
    }

    private static TransferStockReceivedV1 received(TransferStockReceived e) {
        return new TransferStockReceivedV1(
                e.id().siteCode(),
                e.id().drugCode(),
                e.transferId(),
                e.leg(),
                e.receiptId(),
                Lots.lines(e.lines()),
                sum(e, CountedLot::accepted),
                sum(e, CountedLot::rejected),
                sum(e, CountedLot::lost),
                sum(e, CountedLot::over),
                e.remaining(),
                e.occurredAt());
    }

    private static long sum(TransferStockReceived e, ToLongFunction<CountedLot> count) {
        return e.lines().stream().mapToLong(count).sum();
    }

    private static TransferStockReturnedV1 returned(TransferStockReturned e) {
        return new TransferStockReturnedV1(
                e.id().siteCode(),
                e.id().drugCode(),
                e.transferId(),
                e.leg(),
                Lots.in(e.changes()),
                Lots.onHand(e.changes()),
                e.occurredAt());
    }
}
