package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * The donor's promise is no longer wanted; inventory has to end it.
 *
 * @param ref leg
 * @param reason code
 * @param orderedAt when, UTC
 */
@EventType(name = "reservation-release-ordered")
public record ReservationReleaseOrdered(LegRef ref, String reason, Instant orderedAt) implements LegEvent {}
