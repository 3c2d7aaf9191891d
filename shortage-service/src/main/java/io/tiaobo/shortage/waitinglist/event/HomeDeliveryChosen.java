package io.tiaobo.shortage.waitinglist.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * A patient wants the medicine brought home.
 *
 * @param listId {@code W/<site>/<group>}
 * @param entryId entry
 * @param siteCode site
 * @param drugCode product kept for the patient, or the wanted one while nothing is
 * @param quantity units
 * @param kept whether the medicine is there already
 * @param occurredAt when, UTC
 */
@EventType(name = "home-delivery-chosen")
public record HomeDeliveryChosen(
        String listId,
        String entryId,
        String siteCode,
        String drugCode,
        long quantity,
        boolean kept,
        Instant occurredAt)
        implements WaitingListEvent {}
