package io.tiaobo.shortage.waitinglist.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * A patient no longer waits.
 *
 * @param listId {@code W/<site>/<group>}
 * @param entryId entry
 * @param siteCode site
 * @param drugCode product that was wanted
 * @param occurredAt when, UTC
 */
@EventType(name = "patient-withdrawn")
public record PatientWithdrawn(String listId, String entryId, String siteCode, String drugCode, Instant occurredAt)
        implements WaitingListEvent {}
