package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Inventory could not book the dispatch of a leg.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param reason inventory's reason code
 * @param dispatchBy must be sent by then, UTC, if the reservation still holds
 * @param occurredAt when it happened, UTC
 */
public record RecordDispatchRejected(
        @TargetAggregateIdentifier String transferId, int leg, String reason, Instant dispatchBy, Instant occurredAt)
        implements TransferCommand {}
