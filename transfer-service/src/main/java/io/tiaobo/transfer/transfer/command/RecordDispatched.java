package io.tiaobo.transfer.transfer.command;

import io.tiaobo.transfer.transfer.event.Lot;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Inventory booked the dispatch of a leg.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param lots what left
 * @param quantity sum over the lots
 * @param dueAt must be counted in by then, UTC
 * @param occurredAt when it happened, UTC
 */
public record RecordDispatched(
        @TargetAggregateIdentifier String transferId,
        int leg,
        List<Lot> lots,
        long quantity,
        Instant dueAt,
        Instant occurredAt)
        implements TransferCommand {}
