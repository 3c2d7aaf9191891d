package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The donor says no, before or after it promised. Refused as {@code WRONG_STATE} once the goods are leaving.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param reason code
 * @param by opaque reference of the person
 * @param at when, UTC
 */
public record RefuseLeg(@TargetAggregateIdentifier String transferId, int leg, String reason, String by, Instant at)
        implements TransferCommand {}
