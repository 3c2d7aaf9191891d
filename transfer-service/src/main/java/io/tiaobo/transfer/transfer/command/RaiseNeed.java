package io.tiaobo.transfer.transfer.command;

import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The need grew or became more pressing. Never lowers it.
 *
 * @param transferId transfer
 * @param quantity units needed in total
 * @param urgency class of the need
 * @param at when, UTC
 */
public record RaiseNeed(@TargetAggregateIdentifier String transferId, long quantity, Urgency urgency, Instant at)
        implements TransferCommand {}
