package io.tiaobo.shortage.waitinglist.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * A served patient did not collect in time; the units are free again.
 *
 * @param listId {@code W/<site>/<group>}
 * @param entryId entry
 * @param siteCode site
 * @param drugCode product that was kept
 * @param quantity units
 * @param occurredAt first moment after the last day, UTC
 */
@EventType(name = "patient-not-collected")
public record PatientNotCollected(
        String listId, String entryId, String siteCode, String drugCode, long quantity, Instant occurredAt)
        implements WaitingListEvent {}
