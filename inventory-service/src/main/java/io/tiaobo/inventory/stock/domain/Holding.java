package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.command.HoldStock;
import io.tiaobo.inventory.stock.command.ReleaseHold;
import io.tiaobo.inventory.stock.event.StockHeld;
import io.tiaobo.inventory.stock.event.StockHoldReleased;
import io.tiaobo.runtime.domain.Decision;
import java.util.List;
import java.util.Map;

/** Units that may not be used until a pharmacist says so. */
final class Holding {
    private Holding() {}

    static Decision hold(Draft draft, HoldStock c) {
        Lot lot = draft.state().lots().find(c.lot()).orElse(null);
        if (lot == null) {
            return Counting.unknownLot(c.lot());
        }
        if (lot.available() < c.quantity()) {
            return Counting.tooFew(c.lot(), c.quantity(), lot.available());
        }
        List<LotChange> changes = List.of(new LotChange(c.lot(), lot.expiry(), -c.quantity(), c.quantity(), 0));
        draft.add(new StockHeld(c.id(), c.reason(), changes, c.occurredAt(), draft.levelWith(changes)));
        return onHold(draft);
    }

    static Decision release(Draft draft, ReleaseHold c) {
        Lot lot = draft.state().lots().find(c.lot()).orElse(null);
        if (lot == null) {
            return Counting.unknownLot(c.lot());
        }
        if (lot.held() < c.quantity()) {
            return Decision.refuse(
                    "NOT_ON_HOLD",
                    Map.of(
                            "lot", c.lot(),
                            "requested", String.valueOf(c.quantity()),
                            "onHold", String.valueOf(lot.held())));
        }
        List<LotChange> changes = List.of(new LotChange(c.lot(), lot.expiry(), c.quantity(), -c.quantity(), 0));
        draft.add(new StockHoldReleased(c.id(), changes, c.occurredAt(), draft.levelWith(changes)));
        return onHold(draft);
    }

    private static Decision onHold(Draft draft) {
        return Decision.accept(Map.of("onHold", String.valueOf(draft.level().onHold())));
    }
}
