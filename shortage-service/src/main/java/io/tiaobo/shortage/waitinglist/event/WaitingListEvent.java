package io.tiaobo.shortage.waitinglist.event;

import java.time.Instant;

/** A fact about one waiting list. None of them names a patient. */
public sealed interface WaitingListEvent
        permits PatientRegistered,
                StockSetAside,
                PatientServed,
                PatientWithdrawn,
                PatientCollected,
                PatientNotCollected,
                HomeDeliveryChosen {
    /** {@code W/<site>/<group>}. */
    String listId();

    /** Site code. */
    String siteCode();

    /** Drug code. */
    String drugCode();

    /** When it happened, UTC. */
    Instant occurredAt();
}
