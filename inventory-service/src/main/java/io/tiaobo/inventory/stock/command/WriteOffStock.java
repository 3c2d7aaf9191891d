package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take goods out of the network for good: units on hold first, then available ones, promised ones last. Refused:
 * {@code UNKNOWN_LOT}, {@code INSUFFICIENT_STOCK}.
 *
 * @param id stock item
 * @param reason {@code EXPIRED}, {@code DAMAGED}, {@code RECALLED}, {@code DESTROYED} or {@code SUPPLIER_RETURN}
 * @param lots what goes, each quantity above 0
 * @param occurredAt when it happened, UTC
 */
public record WriteOffStock(
        @TargetAggregateIdentifier StockItemId id, String reason, List<LotUnits> lots, Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public WriteOffStock {
        lots = Quantities.merged(lots);
        lots.forEach(lot -> Quantities.atLeast(1, lot.quantity(), "lots.quantity"));
    }
}
