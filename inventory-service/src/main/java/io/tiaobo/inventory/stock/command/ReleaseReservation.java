package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * End a promise. A promise that is over stays as it is.
 *
 * @param id stock item
 * @param reservationId reservation, {@code <transferId>:<leg>}
 * @param reason code of the transfer's reason
 * @param now the moment of asking, UTC
 */
public record ReleaseReservation(
        @TargetAggregateIdentifier StockItemId id, String reservationId, String reason, Instant now)
        implements StockCommand {}
