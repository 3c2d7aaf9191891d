package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.math.BigDecimal;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Set the limits and the demand. Refused: {@code MINIMUM_ABOVE_MAXIMUM}. Setting what is set already changes nothing.
 *
 * @param id stock item
 * @param minimum units, at least 0
 * @param maximum units, at least the minimum
 * @param dailyDemand units a day, at least 0, at most 3 decimals
 * @param occurredAt when it happened, UTC
 */
public record ConfigureStockItem(
        @TargetAggregateIdentifier StockItemId id,
        long minimum,
        long maximum,
        BigDecimal dailyDemand,
        Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public ConfigureStockItem {
        Quantities.atLeast(0, minimum, "minimum");
        Quantities.atLeast(0, maximum, "maximum");
        Quantities.demand(dailyDemand);
    }
}
