package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Give medicine to a patient, all or nothing. Refused: {@code INSUFFICIENT_STOCK}; the refusal is recorded as an event (S1-02).
 *
 * @param id stock item
 * @param quantity units, above 0
 * @param occurredAt when it happened, UTC
 */
public record DispenseStock(@TargetAggregateIdentifier StockItemId id, long quantity, Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public DispenseStock {
        Quantities.atLeast(1, quantity, "quantity");
    }
}
