package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * The donor, or the rule that speaks for it, promised a leg (S1-30).
 *
 * @param ref leg
 * @param quantity units promised, at most what is reserved
 * @param approvedBy {@code RULE} or an opaque reference of the person
 * @param promisedAt promised arrival, UTC
 * @param dispatchBy must be sent by then, UTC
 * @param approvedAt when, UTC
 */
@EventType(name = "leg-approved")
public record LegApproved(
        LegRef ref, long quantity, String approvedBy, Instant promisedAt, Instant dispatchBy, Instant approvedAt)
        implements LegEvent {}
