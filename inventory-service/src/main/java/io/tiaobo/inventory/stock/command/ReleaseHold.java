package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Let units of a lot be used again. Refused: {@code UNKNOWN_LOT}, {@code NOT_ON_HOLD}.
 *
 * @param id stock item
 * @param lot lot
 * @param quantity units, above 0
 * @param occurredAt when it happened, UTC
 */
public record ReleaseHold(@TargetAggregateIdentifier StockItemId id, String lot, long quantity, Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public ReleaseHold {
        lot = LotUnits.normalised(lot);
        Quantities.atLeast(1, quantity, "quantity");
    }
}
