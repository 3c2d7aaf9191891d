package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Inventory booked a receipt of a leg.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param receiptId the receipt
 * @param accepted units on the shelf
 * @param rejected units unfit
 * @param lost units lost
 * @param over units above the dispatch
 * @param occurredAt when it happened, UTC
 */
public record RecordReceived(
        @TargetAggregateIdentifier String transferId,
        int leg,
        String receiptId,
        long accepted,
        long rejected,
        long lost,
        long over,
        Instant occurredAt)
        implements TransferCommand {}
