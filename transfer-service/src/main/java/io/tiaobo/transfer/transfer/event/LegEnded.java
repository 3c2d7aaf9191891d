package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * A leg reached its end; said exactly once for every leg.
 *
 * @param ref leg
 * @param outcome how
 * @param reason code of the reason; empty for {@code RECEIVED}
 * @param accepted units that reached the receiver's shelf
 * @param endedAt when, UTC
 */
@EventType(name = "leg-ended")
public record LegEnded(LegRef ref, LegOutcome outcome, String reason, long accepted, Instant endedAt)
        implements LegEvent {}
