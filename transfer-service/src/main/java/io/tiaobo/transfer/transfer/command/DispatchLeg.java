package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The donor sends a leg. Refused as {@code EXCEEDS_APPROVED}, {@code BAD_QUANTITY} or {@code WRONG_STATE}.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param quantity units that leave
 * @param confirmBy inventory must confirm by then, UTC
 * @param at when, UTC
 */
public record DispatchLeg(
        @TargetAggregateIdentifier String transferId, int leg, long quantity, Instant confirmBy, Instant at)
        implements TransferCommand {}
