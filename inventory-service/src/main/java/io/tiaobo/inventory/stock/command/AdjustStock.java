package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Bring the book to what is on the shelf. Refused: {@code UNKNOWN_LOT}, {@code INSUFFICIENT_STOCK}, {@code LOT_EXPIRY_CONFLICT}.
 * Promised units that prove missing end their promise as a shortfall.
 *
 * @param id stock item
 * @param reason {@code STOCKTAKE_GAIN}, {@code STOCKTAKE_LOSS}, {@code FOUND}, {@code MISSING} or {@code DATA_CORRECTION}
 * @param lots differences by lot, never 0; the expiry is needed only for a lot not known yet
 * @param occurredAt when it happened, UTC
 */
public record AdjustStock(
        @TargetAggregateIdentifier StockItemId id, String reason, List<LotUnits> lots, Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public AdjustStock {
        lots = Quantities.merged(lots);
        lots.forEach(lot -> Quantities.not0(lot.quantity()));
    }
}
