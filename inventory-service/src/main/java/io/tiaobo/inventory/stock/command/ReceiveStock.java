package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take goods in from outside the network. Refused: {@code LOT_EXPIRY_CONFLICT} when the lot is known with another expiry.
 *
 * @param id stock item
 * @param source {@code OPENING}, {@code PURCHASE} or {@code GIFT}
 * @param lots what came, each quantity above 0
 * @param occurredAt when it happened, UTC
 */
public record ReceiveStock(
        @TargetAggregateIdentifier StockItemId id, String source, List<LotUnits> lots, Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public ReceiveStock {
        lots = Quantities.merged(lots);
        lots.forEach(lot -> Quantities.atLeast(1, lot.quantity(), "lots.quantity"));
    }
}
