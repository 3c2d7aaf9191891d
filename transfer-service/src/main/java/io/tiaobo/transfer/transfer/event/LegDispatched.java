package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The goods of a leg left the donor.
 *
 * @param ref leg
 * @param lots what left
 * @param quantity sum over the lots, above 0
 * @param dueAt must be counted in by then, UTC (S2-45)
 * @param dispatchedAt when, UTC
 */
@EventType(name = "leg-dispatched")
public record LegDispatched(LegRef ref, List<Lot> lots, long quantity, Instant dueAt, Instant dispatchedAt)
        implements LegEvent {}
