package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * Goods of a leg are back with the donor.
 *
 * @param ref leg
 * @param quantity units that came back
 * @param remaining units of the leg still in transit
 * @param returnedAt when, UTC
 */
@EventType(name = "leg-returned")
public record LegReturned(LegRef ref, long quantity, long remaining, Instant returnedAt) implements LegEvent {}
