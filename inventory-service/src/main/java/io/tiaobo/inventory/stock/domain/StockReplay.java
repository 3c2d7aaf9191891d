package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.event.StockEvent;
import java.util.List;
import java.util.TreeMap;

/**
 * What the production aggregate is after a history, for checks that compare it with what is stored beside it (I4).
 *
 * @param level the level as its next event would say it
 * @param lots available, held and reserved units of every lot, by number
 */
public record StockReplay(StockLevel level, TreeMap<String, List<Long>> lots) {
    /** Replays events of one stock item, in order. */
    public static StockReplay of(Iterable<StockEvent> events) {
        StockItem item = new StockItem();
        events.forEach(item::on);
        TreeMap<String, List<Long>> lots = new TreeMap<>();
        for (Lot lot : item.state().lots().all()) {
            lots.put(lot.number(), List.of(lot.available(), lot.held(), lot.reserved()));
        }
        return new StockReplay(item.state().level(), lots);
    }
}
