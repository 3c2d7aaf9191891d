package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockReserved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The promises of one stock item. A promise is open or over, never both, and an id is used once. Immutable.
 *
 * @param open open promises by id, oldest first
 * @param over ids of promises that ended
 */
record Reservations(Map<String, Reservation> open, Set<String> over) {
    static final Reservations NONE = new Reservations(Map.of(), Set.of());

    Reservations with(StockEvent event) {
        if (event instanceof StockReserved e) {
            Reservation fresh = new Reservation(e.reservationId(), e.transferId(), e.leg(), new TreeMap<>());
            return replaced(fresh.with(e.changes()));
        }
        if (event instanceof ReservationEnded e) {
            return changed(e.reservationId(), e.changes());
        }
        if (event instanceof StockDispatched e) {
            return changed(e.reservationId(), e.changes());
        }
        return this;
    }

    private Reservations changed(String id, List<LotChange> changes) {
        return find(id).map(reservation -> replaced(reservation.with(changes))).orElse(this);
    }

    private Reservations replaced(Reservation reservation) {
        Map<String, Reservation> nextOpen = new LinkedHashMap<>(open);
        Set<String> nextOver = new LinkedHashSet<>(over);
        if (reservation.quantity() > 0) {
            nextOpen.put(reservation.id(), reservation);
        } else {
            nextOpen.remove(reservation.id());
            nextOver.add(reservation.id());
        }
        return new Reservations(nextOpen, nextOver);
    }

    Optional<Reservation> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    boolean wasUsed(String id) {
        return open.containsKey(id) || over.contains(id);
    }

    /** Open promises that hold units of a lot, the youngest first: it is the first to lose. */
    List<Reservation> youngestFirstOn(String lot) {
        List<Reservation> holding = new ArrayList<>(
                open.values().stream().filter(r -> r.unitsOf(lot) > 0).toList());
        Collections.reverse(holding);
        return holding;
    }
}
