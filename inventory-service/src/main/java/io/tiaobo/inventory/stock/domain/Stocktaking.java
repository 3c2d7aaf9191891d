package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.CountStock;
import io.tiaobo.inventory.stock.event.StockCounted;
import io.tiaobo.runtime.domain.Decision;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A count is recorded whatever it shows; what differs from the book of its moment is posted as gain and loss. */
final class Stocktaking {
    private Stocktaking() {}

    static Decision count(Draft draft, CountStock c) {
        List<LotUnits> differences = c.lots().stream()
                .filter(lot -> lot.difference() != 0)
                .map(lot -> new LotUnits(lot.lot(), lot.expiry(), lot.difference()))
                .toList();
        Decision refusal = Counting.refusal(draft.state().lots(), differences);
        if (refusal != null) {
            return refusal;
        }
        draft.add(new StockCounted(c.id(), c.position(), c.blind(), c.lots(), c.occurredAt(), draft.level()));
        post(draft, c, "STOCKTAKE_GAIN", differences, difference -> difference.quantity() > 0);
        post(draft, c, "STOCKTAKE_LOSS", differences, difference -> difference.quantity() < 0);
        long gained = differences.stream()
                .mapToLong(LotUnits::quantity)
                .filter(units -> units > 0)
                .sum();
        long lost = differences.stream()
                .mapToLong(LotUnits::quantity)
                .filter(units -> units < 0)
                .sum();
        return Decision.accept(Map.of(
                "gained", String.valueOf(gained),
                "lost", String.valueOf(-lost),
                "onHand", String.valueOf(draft.level().onHand())));
    }

    private static void post(
            Draft draft, CountStock c, String reason, List<LotUnits> differences, Predicate<LotUnits> which) {
        List<LotUnits> lots = differences.stream().filter(which).toList();
        if (!lots.isEmpty()) {
            Counting.post(draft, new AdjustStock(c.id(), reason, lots, c.occurredAt()));
        }
    }
}
