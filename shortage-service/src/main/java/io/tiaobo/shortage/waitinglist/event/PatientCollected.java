package io.tiaobo.shortage.waitinglist.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * A served patient took the medicine home.
 *
 * @param listId {@code W/<site>/<group>}
 * @param entryId entry
 * @param siteCode site
 * @param drugCode product given
 * @param occurredAt when, UTC
 */
@EventType(name = "patient-collected")
public record PatientCollected(String listId, String entryId, String siteCode, String drugCode, Instant occurredAt)
        implements WaitingListEvent {}
