package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * The donor sends a leg; inventory has to confirm it.
 *
 * @param ref leg
 * @param quantity units that leave, at most what was promised
 * @param confirmBy inventory must confirm by then, UTC
 * @param orderedAt when they leave, UTC
 */
@EventType(name = "leg-dispatch-ordered")
public record LegDispatchOrdered(LegRef ref, long quantity, Instant confirmBy, Instant orderedAt) implements LegEvent {}
