package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Stop units of a lot from being used. Refused: {@code UNKNOWN_LOT}, {@code INSUFFICIENT_STOCK}.
 *
 * @param id stock item
 * @param lot lot
 * @param quantity units, above 0
 * @param reason {@code QUARANTINE}, {@code STORAGE_BREACH}, {@code RECALL} or {@code RETURNED_GOODS}
 * @param occurredAt when it happened, UTC
 */
public record HoldStock(
        @TargetAggregateIdentifier StockItemId id, String lot, long quantity, String reason, Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public HoldStock {
        lot = LotUnits.normalised(lot);
        Quantities.atLeast(1, quantity, "quantity");
    }
}
