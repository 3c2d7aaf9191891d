package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.event.StockReceived;
import io.tiaobo.runtime.domain.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goods from outside the network. */
final class Receiving {
    private Receiving() {}

    static Decision decide(Draft draft, ReceiveStock c) {
        Lots lots = draft.state().lots();
        Optional<LotUnits> conflict = c.lots().stream().filter(lots::contradict).findFirst();
        if (conflict.isPresent()) {
            return expiryConflict(lots, conflict.get());
        }
        List<LotChange> changes = c.lots().stream()
                .map(lot -> new LotChange(lot.lot(), lot.expiry(), lot.quantity(), 0, 0))
                .toList();
        draft.add(new StockReceived(c.id(), c.source(), changes, c.occurredAt(), draft.levelWith(changes)));
        Expiring.settle(draft, c.occurredAt());
        return Decision.accept(Map.of("onHand", String.valueOf(draft.level().onHand())));
    }

    static Decision expiryConflict(Lots lots, LotUnits said) {
        LocalDate recorded = lots.find(said.lot()).map(Lot::expiry).orElse(null);
        return Decision.refuse(
                "LOT_EXPIRY_CONFLICT",
                Map.of("lot", said.lot(), "expiry", text(said.expiry()), "recorded", text(recorded)));
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.toString(day, "-");
    }
}
