package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * End a promise whose time is over. A promise that is over stays as it is.
 *
 * @param id stock item
 * @param reservationId reservation, {@code <transferId>:<leg>}
 * @param now the moment of asking, UTC
 */
public record ExpireReservation(@TargetAggregateIdentifier StockItemId id, String reservationId, Instant now)
        implements StockCommand {}
