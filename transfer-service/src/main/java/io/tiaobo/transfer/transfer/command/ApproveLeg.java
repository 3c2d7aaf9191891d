package io.tiaobo.transfer.transfer.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The donor, or the rule that speaks for it, promises a leg. Refused as {@code EXCEEDS_RESERVED}, {@code BAD_QUANTITY}, {@code PROMISE_IN_PAST}, {@code WRONG_STATE}, or {@code SELF_APPROVAL} when
 * the person asked for the transfer.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param quantity units promised, at most what is reserved
 * @param by {@code RULE} or an opaque reference of the person; never a name
 * @param promisedAt promised arrival, UTC
 * @param dispatchBy must be sent by then, UTC
 * @param at when, UTC
 */
public record ApproveLeg(
        @TargetAggregateIdentifier String transferId,
        int leg,
        long quantity,
        String by,
        Instant promisedAt,
        Instant dispatchBy,
        Instant at)
        implements TransferCommand {}
