package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Somebody asked for medicine and went away without it (S1-02, S2-24); nothing is given, whatever the shelf holds. Refused: {@code
 * IN_STOCK} when the book has that much, because then either the medicine is there or the book is wrong.
 *
 * @param id stock item
 * @param quantity units asked for, above 0
 * @param occurredAt when it happened, UTC
 */
public record RecordUnmetDemand(@TargetAggregateIdentifier StockItemId id, long quantity, Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public RecordUnmetDemand {
        Quantities.atLeast(1, quantity, "quantity");
    }
}
