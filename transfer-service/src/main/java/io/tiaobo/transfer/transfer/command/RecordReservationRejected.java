package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Inventory cannot promise stock to a leg.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param reason inventory's reason code
 * @param occurredAt when it happened, UTC
 */
public record RecordReservationRejected(
        @TargetAggregateIdentifier String transferId, int leg, String reason, Instant occurredAt)
        implements TransferCommand {}
