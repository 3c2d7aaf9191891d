package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Goods of a leg go back: the donor puts them on hold, the receiver no longer expects them. Refused: {@code NOTHING_IN_TRANSIT}.
 *
 * @param id stock item
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param atDonor whether this is the donor's stock item
 * @param lots what goes back, each quantity above 0
 * @param occurredAt when it happened, UTC
 */
public record ReturnTransfer(
        @TargetAggregateIdentifier StockItemId id,
        String transferId,
        int leg,
        boolean atDonor,
        List<LotUnits> lots,
        Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public ReturnTransfer {
        lots = Quantities.merged(lots);
        lots.forEach(lot -> Quantities.atLeast(1, lot.quantity(), "lots.quantity"));
    }
}
