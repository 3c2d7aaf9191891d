package io.tiaobo.transfer.transfer.command;

import io.tiaobo.transfer.transfer.event.Lot;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Inventory promised stock to a leg. A promise that comes after the end of the leg is released.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param lots what is promised
 * @param quantity units promised
 * @param usableAfter donor's usable units after it
 * @param answerBy the donor must answer by then, UTC
 * @param occurredAt when it happened, UTC
 */
public record RecordReservation(
        @TargetAggregateIdentifier String transferId,
        int leg,
        List<Lot> lots,
        long quantity,
        long usableAfter,
        Instant answerBy,
        Instant occurredAt)
        implements TransferCommand {}
