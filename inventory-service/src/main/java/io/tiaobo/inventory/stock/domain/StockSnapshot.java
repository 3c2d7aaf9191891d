package io.tiaobo.inventory.stock.domain;

/**
 * A stock item after one of its events, as it is kept beside them.
 *
 * @param id stock item
 * @param state all that its events have made of it
 */
public record StockSnapshot(StockItemId id, StockState state) {}
