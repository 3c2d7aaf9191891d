package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.inventory.stock.event.StockAdjusted;
import io.tiaobo.inventory.stock.event.StockWrittenOff;
import io.tiaobo.runtime.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The book follows the shelf, lot by lot and never below zero. Units that are gone are first taken from those nobody was
 * promised; only what then is missing shrinks promises.
 */
final class Counting {
    private Counting() {}

    static Decision adjust(Draft draft, AdjustStock c) {
        Decision refusal = refusal(draft.state().lots(), c.lots());
        if (refusal != null) {
            return refusal;
        }
        post(draft, c);
        return Decision.accept(Map.of("onHand", String.valueOf(draft.level().onHand())));
    }

    /** Why one of the differences cannot be; null when all can. */
    static @Nullable Decision refusal(Lots lots, List<LotUnits> differences) {
        for (LotUnits difference : differences) {
            Decision refusal = refusal(lots, difference);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Posts differences that can be. */
    static void post(Draft draft, AdjustStock c) {
        List<LotChange> changes = new ArrayList<>();
        for (LotUnits difference : c.lots()) {
            changes.add(
                    difference.quantity() > 0
                            ? found(draft.state().lots(), difference)
                            : gone(draft, difference.lot(), -difference.quantity(), false, c.reason(), c.occurredAt()));
        }
        List<LotChange> done = List.copyOf(changes);
        draft.add(new StockAdjusted(c.id(), c.reason(), done, c.occurredAt(), draft.levelWith(done)));
        Expiring.settle(draft, c.occurredAt());
    }

    static Decision writeOff(Draft draft, WriteOffStock c) {
        List<LotUnits> going = c.lots().stream()
                .map(lot -> new LotUnits(lot.lot(), lot.expiry(), -lot.quantity()))
                .toList();
        Decision refusal = refusal(draft.state().lots(), going);
        if (refusal != null) {
            return refusal;
        }
        List<LotChange> changes = new ArrayList<>();
        for (LotUnits lot : c.lots()) {
            changes.add(gone(draft, lot.lot(), lot.quantity(), true, c.reason(), c.occurredAt()));
        }
        List<LotChange> done = List.copyOf(changes);
        draft.add(new StockWrittenOff(c.id(), c.reason(), done, c.occurredAt(), draft.levelWith(done)));
        return Decision.accept(Map.of("onHand", String.valueOf(draft.level().onHand())));
    }

    private static @Nullable Decision refusal(Lots lots, LotUnits difference) {
        Lot lot = lots.find(difference.lot()).orElse(null);
        if (lot == null) {
            return difference.quantity() < 0 ? unknownLot(difference.lot()) : null;
        }
        if (difference.expiry() != null && lots.contradict(difference)) {
            return Receiving.expiryConflict(lots, difference);
        }
        return lot.onHand() + difference.quantity() < 0
                ? tooFew(lot.number(), -difference.quantity(), lot.onHand())
                : null;
    }

    static Decision unknownLot(String lot) {
        return Decision.refuse("UNKNOWN_LOT", Map.of("lot", lot));
    }

    static Decision tooFew(String lot, long requested, long usable) {
        return Decision.refuse(
                "INSUFFICIENT_STOCK",
                Map.of("lot", lot, "requested", String.valueOf(requested), "usable", String.valueOf(usable)));
    }

    private static LotChange found(Lots lots, LotUnits more) {
        Lot known = lots.find(more.lot()).orElse(Lot.empty(more.lot(), more.expiry()));
        return new LotChange(more.lot(), known.expiry(), more.quantity(), 0, 0);
    }

    private static LotChange gone(
            Draft draft, String number, long quantity, boolean heldFirst, String reason, Instant at) {
        Lot lot = draft.state().lots().find(number).orElseThrow();
        long first = Math.min(quantity, heldFirst ? lot.held() : lot.available());
        long second = Math.min(quantity - first, heldFirst ? lot.available() : lot.held());
        long promised = quantity - first - second;
        Shortfall.missing(draft, lot, promised, reason, at);
        long available = heldFirst ? second : first;
        long held = quantity - available;
        return new LotChange(number, lot.expiry(), -available, -held, 0);
    }
}
