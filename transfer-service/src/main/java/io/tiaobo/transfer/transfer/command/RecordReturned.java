package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Inventory booked goods of a leg back in at the donor.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param quantity units that came back
 * @param occurredAt when it happened, UTC
 */
public record RecordReturned(@TargetAggregateIdentifier String transferId, int leg, long quantity, Instant occurredAt)
        implements TransferCommand {}
