package io.tiaobo.inventory.stock.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tiaobo.inventory.stock.projection.LevelView;
import io.tiaobo.inventory.stock.projection.LotView;
import io.tiaobo.inventory.stock.projection.ReservationView;
import java.util.List;

/**
 * A stock item as a whole.
 *
 * @param level its level
 * @param lots lots with stock, first expiring first
 * @param reservations open promises, first ending first
 */
record StockItemAnswer(@JsonUnwrapped LevelView level, List<LotView> lots, List<ReservationView> reservations) {}
