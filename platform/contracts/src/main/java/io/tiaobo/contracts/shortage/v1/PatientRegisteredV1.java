package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient waits for medicine (S1-19). The patient is a random reference; contact data never leaves its store.
 *
 * @param entryId waiting-list entry
 * @param siteCode site where the patient collects
 * @param drugCode product the patient takes
 * @param substitutes products the patient also accepts, by recorded consent; may be empty (S1-07)
 * @param quantity units wanted, above 0
 * @param daysLeft days of medicine the patient still holds (S1-04)
 * @param expectedOn day the medicine is expected (Asia/Shanghai); null means unknown and is told so (S1-21)
 * @param registeredAt when, UTC
 */
@MessageType("shortage.patient-registered.v1")
public record PatientRegisteredV1(
        String entryId,
        String siteCode,
        String drugCode,
        List<String> substitutes,
        long quantity,
        int daysLeft,
        @Nullable LocalDate expectedOn,
        Instant registeredAt)
        implements ShortageMessage {}
