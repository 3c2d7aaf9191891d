package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.CountedLot;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Count goods of a leg in. The same receipt again changes nothing; units beyond what is expected are over-delivery.
 *
 * @param id stock item
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param receiptId receipt, unique per leg
 * @param lines what became of each lot
 * @param occurredAt when it happened, UTC
 */
public record ReceiveTransfer(
        @TargetAggregateIdentifier StockItemId id,
        String transferId,
        int leg,
        String receiptId,
        List<CountedLot> lines,
        Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public ReceiveTransfer {
        lines = Quantities.mergedCounts(lines);
    }
}
