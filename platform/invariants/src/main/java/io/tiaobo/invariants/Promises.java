package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import java.util.HashMap;
import java.util.Map;

/** The promises of one stock item: each id once, and what is given back is exactly what was held (I5, I13). */
final class Promises {
    private final String item;
    private final Map<String, Long> openById = new HashMap<>();
    private long units;

    Promises(String item) {
        this.item = item;
    }

    long units() {
        return units;
    }

    void open(StockReservedV1 m, Findings findings) {
        if (openById.putIfAbsent(m.reservationId(), m.quantity()) != null) {
            findings.add("I5", item, "reserved twice: " + m.reservationId());
            return;
        }
        units += m.quantity();
    }

    void end(ReservationEndedV1 m, Findings findings) {
        long left = openUnits(m.reservationId()) - m.quantity();
        if (left < 0 || left != m.remaining() || m.quantity() <= 0) {
            findings.add("I13", item, "of " + openUnits(m.reservationId()) + " units held ended: " + m);
        }
        units -= m.quantity();
        openById.put(m.reservationId(), left);
    }

    void dispatch(StockDispatchedV1 m, Findings findings) {
        long held = openUnits(m.reservationId());
        if (held == 0 || m.quantity() + m.released() != held) {
            findings.add("I13", item, "of " + held + " units held left or were released: " + m);
        }
        units -= m.quantity() + m.released();
        openById.put(m.reservationId(), 0L);
    }

    private long openUnits(String reservation) {
        return openById.getOrDefault(reservation, 0L);
    }
}
