package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What is left of a leg on the way goes back to the donor. Refused as {@code NOTHING_ON_THE_WAY} or {@code WRONG_STATE}.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param returnBy must be booked by then, UTC
 * @param at when, UTC
 */
public record ReturnLeg(@TargetAggregateIdentifier String transferId, int leg, Instant returnBy, Instant at)
        implements TransferCommand {}
