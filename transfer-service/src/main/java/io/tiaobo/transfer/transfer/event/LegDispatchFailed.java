package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * Inventory could not book the dispatch; nothing left, and it may be ordered again.
 *
 * @param ref leg
 * @param reason inventory's reason code
 * @param dispatchBy must be sent by then, UTC
 * @param failedAt when, UTC
 */
@EventType(name = "leg-dispatch-failed")
public record LegDispatchFailed(LegRef ref, String reason, Instant dispatchBy, Instant failedAt) implements LegEvent {}
