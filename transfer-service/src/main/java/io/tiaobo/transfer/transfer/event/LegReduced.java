package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * Some of a leg's reserved units proved missing from the donor's shelf.
 *
 * @param ref leg
 * @param remaining units still reserved, above 0
 * @param reducedAt when, UTC
 */
@EventType(name = "leg-reduced")
public record LegReduced(LegRef ref, long remaining, Instant reducedAt) implements LegEvent {}
