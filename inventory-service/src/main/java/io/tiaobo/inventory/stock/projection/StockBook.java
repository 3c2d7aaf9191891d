package io.tiaobo.inventory.stock.projection;

import java.util.List;

/** Tables kept from stock events. All books are written in one transaction, so they never disagree with each other. */
@FunctionalInterface
public interface StockBook {
    /** Writes events in their order, in the running transaction. */
    void write(List<RecordedStockEvent> events);
}
