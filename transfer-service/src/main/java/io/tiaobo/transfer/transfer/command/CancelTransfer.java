package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The transfer is no longer wanted.
 *
 * @param transferId transfer
 * @param reason code
 * @param by opaque reference of who cancels
 * @param returnBy goods on their way must be received or returned by then, UTC
 * @param at when, UTC
 */
public record CancelTransfer(
        @TargetAggregateIdentifier String transferId, String reason, String by, Instant returnBy, Instant at)
        implements TransferCommand {}
