package io.tiaobo.shortage.waitinglist.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient waits for medicine.
 *
 * @param listId {@code W/<site>/<group>}
 * @param entryId entry
 * @param siteCode site where the patient collects
 * @param drugCode product the patient takes
 * @param substitutes products the patient also accepts
 * @param quantity units wanted
 * @param daysLeft days of medicine still held
 * @param riskClass risk of an interruption
 * @param waitedFor units all patients of this product at the site wait for, this one included
 * @param expectedOn day the medicine is expected; null means unknown
 * @param occurredAt when, UTC
 */
@EventType(name = "patient-registered")
public record PatientRegistered(
        String listId,
        String entryId,
        String siteCode,
        String drugCode,
        List<String> substitutes,
        long quantity,
        int daysLeft,
        RiskClass riskClass,
        long waitedFor,
        @Nullable LocalDate expectedOn,
        Instant occurredAt)
        implements WaitingListEvent {}
