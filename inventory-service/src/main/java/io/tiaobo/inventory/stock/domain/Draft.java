package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.event.StockEvent;
import java.util.ArrayList;
import java.util.List;

/** The events one command leads to, while they are being decided; each sees the state after the ones before it. */
final class Draft {
    private final StockItemId id;
    private final List<StockEvent> events = new ArrayList<>();
    private StockState state;

    Draft(StockItemId id, StockState state) {
        this.id = id;
        this.state = state;
    }

    void add(StockEvent event) {
        events.add(event);
        state = state.with(event);
    }

    StockItemId id() {
        return id;
    }

    StockState state() {
        return state;
    }

    StockLevel level() {
        return state.level();
    }

    StockLevel levelWith(List<LotChange> changes) {
        return state.levelWith(changes, 0);
    }

    List<StockEvent> events() {
        return List.copyOf(events);
    }
}
