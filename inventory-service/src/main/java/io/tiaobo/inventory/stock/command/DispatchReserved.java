package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Send promised units on their way; the rest of the promise is released. Answered by events.
 *
 * @param id stock item
 * @param reservationId reservation, {@code <transferId>:<leg>}
 * @param toSite receiving site
 * @param quantity units that leave, above 0
 * @param occurredAt when it happened, UTC
 */
public record DispatchReserved(
        @TargetAggregateIdentifier StockItemId id,
        String reservationId,
        String toSite,
        long quantity,
        Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public DispatchReserved {
        Quantities.atLeast(1, quantity, "quantity");
    }
}
