package io.tiaobo.inventory.stock.projection;

import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.LocalDate;
import java.util.List;

/** What the read model knows of lots past their last day; it may be a moment behind. */
@FunctionalInterface
public interface ExpiredLots {
    /** Items that still use lots whose last usable day is before a day. */
    List<StockItemId> withLotsPast(LocalDate day);
}
