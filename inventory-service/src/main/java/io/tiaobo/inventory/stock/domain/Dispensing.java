package io.tiaobo.inventory.stock.domain;

import static java.util.stream.Collectors.joining;

import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.RecordUnmetDemand;
import io.tiaobo.inventory.stock.event.DispenseRefused;
import io.tiaobo.inventory.stock.event.StockDispensed;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.domain.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Medicine for a patient: all that was asked for or nothing, judged by the day it was handed over. */
final class Dispensing {
    private Dispensing() {}

    static Decision decide(Draft draft, DispenseStock c) {
        LocalDate day = BusinessDate.of(c.occurredAt());
        Lots lots = draft.state().lots();
        long usable = lots.availableOn(day);
        if (usable < c.quantity()) {
            draft.add(new DispenseRefused(c.id(), c.quantity(), usable, c.occurredAt(), draft.level()));
            return Decision.refuse("INSUFFICIENT_STOCK", asked(c.quantity(), usable));
        }
        List<LotUnits> picks = FirstExpiredFirstOut.pick(lots.all(), day, c.quantity());
        List<LotChange> changes = picks.stream()
                .map(pick -> new LotChange(pick.lot(), pick.expiry(), -pick.quantity(), 0, 0))
                .toList();
        draft.add(new StockDispensed(c.id(), changes, c.occurredAt(), draft.levelWith(changes)));
        return Decision.accept(given(c.quantity(), picks, draft.level().usable()));
    }

    /** Nothing is given; that it was asked for is recorded. */
    static Decision unmet(Draft draft, RecordUnmetDemand c) {
        long usable = draft.state().lots().availableOn(BusinessDate.of(c.occurredAt()));
        if (usable >= c.quantity()) {
            return Decision.refuse("IN_STOCK", asked(c.quantity(), usable));
        }
        draft.add(new DispenseRefused(c.id(), c.quantity(), usable, c.occurredAt(), draft.level()));
        return Decision.accept(asked(c.quantity(), usable));
    }

    private static Map<String, String> asked(long quantity, long usable) {
        return Map.of("requested", String.valueOf(quantity), "usable", String.valueOf(usable));
    }

    private static Map<String, String> given(long quantity, List<LotUnits> picks, long usable) {
        String lots =
                picks.stream().map(pick -> pick.lot() + "=" + pick.quantity()).collect(joining(";"));
        return Map.of("quantity", String.valueOf(quantity), "lots", lots, "usable", String.valueOf(usable));
    }
}
