package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Promise units to a transfer: {@code min(quantity, usable - keepStock)}, if that is at least 1. Answered by events.
 *
 * @param id stock item
 * @param reservationId reservation, {@code <transferId>:<leg>}
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param toSite receiving site
 * @param quantity units wanted, above 0
 * @param keepStock usable units the donor keeps, at least 0
 * @param usableThrough lots must be usable through this day (Asia/Shanghai); null for any lot in date
 * @param expiresAt the promise ends then, UTC
 * @param now the moment of asking, UTC
 */
public record ReserveStock(
        @TargetAggregateIdentifier StockItemId id,
        String reservationId,
        String transferId,
        int leg,
        String toSite,
        long quantity,
        long keepStock,
        @Nullable LocalDate usableThrough,
        Instant expiresAt,
        Instant now)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public ReserveStock {
        Quantities.atLeast(1, quantity, "quantity");
        Quantities.atLeast(0, keepStock, "keepStock");
    }
}
