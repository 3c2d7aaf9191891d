package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.LotCount;
import io.tiaobo.inventory.stock.domain.Quantities;
import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The shelf was counted (S2-16). A count belongs to the book as it was at one event: what differed then is posted as a difference, so
 * movements after that event keep their full effect. Refused: {@code UNKNOWN_LOT}, {@code INSUFFICIENT_STOCK} when more is missing of a
 * lot than is left of it by now, {@code LOT_EXPIRY_CONFLICT}.
 *
 * @param id stock item
 * @param position number of the last event, from 0, that the book contained when the shelf was counted
 * @param blind whether whoever counted could not see the book
 * @param lots counted lots, each once; a lot that is not named was not counted
 * @param occurredAt when it was counted, UTC
 */
public record CountStock(
        @TargetAggregateIdentifier StockItemId id,
        long position,
        boolean blind,
        List<LotCount> lots,
        Instant occurredAt)
        implements StockCommand {
    /** Refuses what makes no sense with {@link IllegalArgumentException}. */
    public CountStock {
        lots = List.copyOf(lots);
        Quantities.atLeast(0, position, "position");
        if (lots.isEmpty() || lots.stream().map(LotCount::lot).distinct().count() < lots.size()) {
            throw new IllegalArgumentException("At least one lot is counted, each of them once");
        }
    }
}
