package io.tiaobo.shortage.waitinglist.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.waitinglist.domain.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Medicine is there for a patient. Once per entry.
 *
 * @param listId {@code W/<site>/<group>}
 * @param entryId entry
 * @param siteCode site
 * @param drugCode product given: the wanted one or an accepted substitute
 * @param wantedDrugCode product the patient takes
 * @param quantity units
 * @param parts sources of these units; they add up to {@code quantity}
 * @param collectBy last day they are kept, Asia/Shanghai
 * @param occurredAt when, UTC
 */
@EventType(name = "patient-served")
public record PatientServed(
        String listId,
        String entryId,
        String siteCode,
        String drugCode,
        String wantedDrugCode,
        long quantity,
        List<Part> parts,
        LocalDate collectBy,
        Instant occurredAt)
        implements WaitingListEvent {}
