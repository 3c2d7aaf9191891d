package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.event.ReservationEnded;
import java.time.Instant;
import java.util.List;

/** Promised units that turn out not to be there, or not to be good: the promise shrinks and its transfer is told. */
final class Shortfall {
    /** Outcome of a promise that lost units. */
    static final String OUTCOME = "SHORTFALL";

    private Shortfall() {}

    /** Takes units of a lot from its promises and puts them on hold, so that nobody is offered them meanwhile. */
    static void missing(Draft draft, Lot lot, long quantity, String reason, Instant at) {
        shrink(draft, lot, quantity, reason, at, 1, 0);
    }

    /** Frees all promised units of a lot that was taken out of use. */
    static void expired(Draft draft, Lot lot, Instant at) {
        shrink(draft, lot, lot.reserved(), "LOT_EXPIRED", at, 0, 1);
    }

    private static void shrink(
            Draft draft, Lot lot, long quantity, String reason, Instant at, int toHeld, int toAvailable) {
        long left = quantity;
        for (Reservation promise : draft.state().reservations().youngestFirstOn(lot.number())) {
            long units = Math.min(left, promise.unitsOf(lot.number()));
            if (units == 0) {
                return;
            }
            List<LotChange> changes =
                    List.of(new LotChange(lot.number(), lot.expiry(), toAvailable * units, toHeld * units, -units));
            draft.add(new ReservationEnded(
                    draft.id(),
                    promise.id(),
                    promise.transferId(),
                    promise.leg(),
                    OUTCOME,
                    reason,
                    units,
                    promise.quantity() - units,
                    changes,
                    at,
                    draft.levelWith(changes)));
            left -= units;
        }
    }
}
