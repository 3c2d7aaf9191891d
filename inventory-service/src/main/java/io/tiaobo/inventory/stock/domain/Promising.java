package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockReservationRejected;
import io.tiaobo.inventory.stock.event.StockReserved;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.domain.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Promises to transfers: {@code min(quantity, usable - keepStock)} from lots that last long enough (S1-29). A promise
 * ends exactly once: dispatched, released, expired or fallen short.
 */
final class Promising {
    private Promising() {}

    static Decision reserve(Draft draft, ReserveStock c) {
        if (draft.state().reservations().wasUsed(c.reservationId())) {
            return reject(draft, c, "DUPLICATE_RESERVATION");
        }
        if (!draft.state().isKnown()) {
            return reject(draft, c, "UNKNOWN_STOCK_ITEM");
        }
        LocalDate through = through(draft.state().later(BusinessDate.of(c.now())), c);
        Lots lots = draft.state().lots();
        long surplus = draft.level().usable() - c.keepStock();
        long granted = Math.min(c.quantity(), Math.min(surplus, lots.availableOn(through)));
        if (granted < 1) {
            return reject(draft, c, "INSUFFICIENT_STOCK");
        }
        List<LotChange> changes = FirstExpiredFirstOut.pick(lots.all(), through, granted).stream()
                .map(pick -> new LotChange(pick.lot(), pick.expiry(), -pick.quantity(), 0, pick.quantity()))
                .toList();
        draft.add(new StockReserved(
                c.id(),
                c.reservationId(),
                c.transferId(),
                c.leg(),
                c.toSite(),
                changes,
                c.expiresAt(),
                c.now(),
                draft.levelWith(changes)));
        return Decision.accept(Map.of("reserved", String.valueOf(granted)));
    }

    private static LocalDate through(LocalDate today, ReserveStock c) {
        LocalDate wanted = c.usableThrough();
        return wanted == null || wanted.isBefore(today) ? today : wanted;
    }

    private static Decision reject(Draft draft, ReserveStock c, String reason) {
        long usable = draft.level().usable();
        draft.add(new StockReservationRejected(
                c.id(),
                c.reservationId(),
                c.transferId(),
                c.leg(),
                reason,
                c.quantity(),
                usable,
                c.keepStock(),
                c.now(),
                draft.level()));
        return Decision.refuse(
                reason, Map.of("requested", String.valueOf(c.quantity()), "usable", String.valueOf(usable)));
    }

    /** Ends an open promise as a whole; one that is over stays as it is. */
    static Decision end(Draft draft, String reservationId, String outcome, String reason, Instant at) {
        Reservation promise = draft.state().reservations().find(reservationId).orElse(null);
        if (promise == null) {
            return Decision.accept();
        }
        List<LotChange> changes = promise.unitsByLot().entrySet().stream()
                .map(entry -> new LotChange(
                        entry.getKey(),
                        draft.state().lots().find(entry.getKey()).orElseThrow().expiry(),
                        entry.getValue(),
                        0,
                        -entry.getValue()))
                .toList();
        draft.add(new ReservationEnded(
                draft.id(),
                promise.id(),
                promise.transferId(),
                promise.leg(),
                outcome,
                reason,
                promise.quantity(),
                0,
                changes,
                at,
                draft.levelWith(changes)));
        return Decision.accept(Map.of("released", String.valueOf(promise.quantity())));
    }
}
