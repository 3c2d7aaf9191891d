package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.time.Instant;

/**
 * The need grew or became more pressing.
 *
 * @param transferId transfer
 * @param quantity units needed in total, never lower than before
 * @param urgency class of the need, never lower than before
 * @param raisedAt when, UTC
 */
@EventType(name = "need-raised")
public record NeedRaised(String transferId, long quantity, Urgency urgency, Instant raisedAt)
        implements TransferEvent {}
