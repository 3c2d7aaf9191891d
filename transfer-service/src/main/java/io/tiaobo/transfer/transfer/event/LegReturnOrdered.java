package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * What is left of a leg goes back to the donor; inventory has to book it.
 *
 * @param ref leg
 * @param lots what goes back
 * @param returnBy must be booked by then, UTC
 * @param orderedAt when, UTC
 */
@EventType(name = "leg-return-ordered")
public record LegReturnOrdered(LegRef ref, List<Lot> lots, Instant returnBy, Instant orderedAt) implements LegEvent {}
