package io.tiaobo.transfer.transfer.command;

import io.tiaobo.transfer.transfer.event.Step;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A deadline passed. Refused as {@code STEP_DONE} when the step was done or its deadline moved.
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1; 0 for the whole transfer
 * @param step which step
 * @param dueAt when it was due, UTC
 * @param at when, UTC
 */
public record ExpireStep(@TargetAggregateIdentifier String transferId, int leg, Step step, Instant dueAt, Instant at)
        implements TransferCommand {}
