package io.tiaobo.inventory.stock.domain;

import static java.util.stream.Collectors.toMap;

import io.tiaobo.inventory.stock.command.DispatchReserved;
import io.tiaobo.inventory.stock.command.ReturnTransfer;
import io.tiaobo.inventory.stock.event.StockDispatchRejected;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.TransferStockReturned;
import io.tiaobo.runtime.domain.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The donor's side of a transfer: promised goods leave, and sometimes come back. */
final class Forwarding {
    private static final String REFUSED_RETURN = "NOTHING_IN_TRANSIT";

    private Forwarding() {}

    static Decision dispatch(Draft draft, DispatchReserved c) {
        Reservation promise =
                draft.state().reservations().find(c.reservationId()).orElse(null);
        if (promise == null) {
            return reject(draft, c, LegReference.of(c.reservationId()), "RESERVATION_NOT_FOUND");
        }
        if (promise.quantity() < c.quantity()) {
            return reject(draft, c, new LegReference(promise.transferId(), promise.leg()), "EXCEEDS_RESERVATION");
        }
        List<LotUnits> leaving = leaving(draft.state().lots(), promise, c.quantity());
        List<LotChange> changes = changes(draft.state().lots(), promise, leaving);
        draft.add(new StockDispatched(
                c.id(),
                promise.id(),
                promise.transferId(),
                promise.leg(),
                c.toSite(),
                leaving,
                promise.quantity() - c.quantity(),
                changes,
                c.occurredAt(),
                draft.levelWith(changes)));
        return Decision.accept(Map.of("dispatched", String.valueOf(c.quantity())));
    }

    /** The part of the promise that leaves, again first expired first out. */
    private static List<LotUnits> leaving(Lots lots, Reservation promise, long quantity) {
        List<Lot> promised = promise.unitsByLot().entrySet().stream()
                .map(entry -> new Lot(entry.getKey(), expiry(lots, entry.getKey()), entry.getValue(), 0, 0, false))
                .toList();
        return FirstExpiredFirstOut.pick(promised, LocalDate.MIN, quantity);
    }

    private static List<LotChange> changes(Lots lots, Reservation promise, List<LotUnits> leaving) {
        Map<String, Long> sent = leaving.stream().collect(toMap(LotUnits::lot, LotUnits::quantity));
        return promise.unitsByLot().entrySet().stream()
                .map(entry -> {
                    long released = entry.getValue() - sent.getOrDefault(entry.getKey(), 0L);
                    return new LotChange(entry.getKey(), expiry(lots, entry.getKey()), released, 0, -entry.getValue());
                })
                .toList();
    }

    private static @Nullable LocalDate expiry(Lots lots, String lot) {
        return lots.find(lot).orElseThrow().expiry();
    }

    private static Decision reject(Draft draft, DispatchReserved c, LegReference leg, String reason) {
        draft.add(new StockDispatchRejected(
                c.id(), c.reservationId(), leg.transferId(), leg.leg(), reason, c.occurredAt(), draft.level()));
        return Decision.refuse(reason, Map.of("reservationId", c.reservationId()));
    }

    /** Goods are back: on hold, because nobody knows how they were kept on the way. */
    static Decision takeBack(Draft draft, ReturnTransfer c) {
        String leg = Transit.legId(c.transferId(), c.leg());
        Lots lots = draft.state().lots();
        List<LotChange> changes = c.lots().stream()
                .map(lot -> {
                    long units =
                            Math.min(lot.quantity(), draft.state().transit().sentOf(leg, lot.lot()));
                    return new LotChange(lot.lot(), lots.safeExpiry(lot.lot(), lot.expiry()), 0, units, 0);
                })
                .filter(change -> change.held() > 0)
                .toList();
        if (changes.isEmpty()) {
            return Decision.refuse(REFUSED_RETURN, Map.of("transferId", c.transferId()));
        }
        draft.add(new TransferStockReturned(
                c.id(), c.transferId(), c.leg(), changes, c.occurredAt(), draft.levelWith(changes)));
        Expiring.settle(draft, c.occurredAt());
        return Decision.accept();
    }
}
