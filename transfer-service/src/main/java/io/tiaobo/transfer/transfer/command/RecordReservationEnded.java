package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A promise ended at the donor without the transfer's doing: it expired, or units proved missing.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param outcome {@code EXPIRED} or {@code SHORTFALL}
 * @param remaining units still promised
 * @param occurredAt when it happened, UTC
 */
public record RecordReservationEnded(
        @TargetAggregateIdentifier String transferId, int leg, String outcome, long remaining, Instant occurredAt)
        implements TransferCommand {}
