package io.tiaobo.shortage.waitinglist.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waiting-list entry as it is now, without anything that names a patient.
 *
 * @param entryId entry
 * @param siteCode site
 * @param genericGroup substitution group whose queue it stands in
 * @param drugCode product the patient takes
 * @param substitutes products the patient also accepts
 * @param quantity units wanted
 * @param runsOutOn day the patient's own medicine ends, Asia/Shanghai
 * @param riskClass risk of an interruption
 * @param registeredAt when, UTC
 * @param state {@code WAITING}, {@code SERVED}, {@code COLLECTED}, {@code NOT_COLLECTED} (passed on) or {@code WITHDRAWN}
 * @param position place in the queue from 1; null when not waiting
 * @param servedDrug product given; null unless served
 * @param collectBy last day it is kept, unless it is to be brought home; null unless served
 * @param homeDelivery whether it is to be brought home
 */
public record EntryView(
        String entryId,
        String siteCode,
        String genericGroup,
        String drugCode,
        List<String> substitutes,
        long quantity,
        LocalDate runsOutOn,
        String riskClass,
        Instant registeredAt,
        String state,
        @Nullable Integer position,
        @Nullable String servedDrug,
        @Nullable LocalDate collectBy,
        boolean homeDelivery) {}
