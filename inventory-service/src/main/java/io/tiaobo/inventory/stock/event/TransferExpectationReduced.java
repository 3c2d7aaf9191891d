package io.tiaobo.inventory.stock.event;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Goods of a leg are no longer to be expected; they go back to the donor.
 *
 * @param id stock item
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param lots what will not come
 * @param occurredAt when it happened in the world, UTC; set by the caller
 * @param after level of the item after this event
 */
@EventType(name = "transfer-expectation-reduced")
public record TransferExpectationReduced(
        StockItemId id, String transferId, int leg, List<LotUnits> lots, Instant occurredAt, StockLevel after)
        implements StockEvent {}
