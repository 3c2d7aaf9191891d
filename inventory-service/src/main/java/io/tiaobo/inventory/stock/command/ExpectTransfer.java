package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tell the receiver what is on its way. The same leg again changes nothing.
 *
 * @param id stock item
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param fromSite donor
 * @param lots what left the donor, each quantity above 0
 * @param occurredAt when it happened, UTC
 */
public record ExpectTransfer(
        @TargetAggregateIdentifier StockItemId id,
        String transferId,
        int leg,
        String fromSite,
        List<LotUnits> lots,
        Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public ExpectTransfer {
        lots = Quantities.merged(lots);
        lots.forEach(lot -> Quantities.atLeast(1, lot.quantity(), "lots.quantity"));
    }
}
