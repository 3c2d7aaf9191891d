package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * A patient no longer waits.
 *
 * @param entryId waiting-list entry
 * @param siteCode site
 * @param drugCode product that was wanted
 * @param withdrawnAt when, UTC
 */
@MessageType("shortage.patient-withdrawn.v1")
public record PatientWithdrawnV1(String entryId, String siteCode, String drugCode, Instant withdrawnAt)
        implements ShortageMessage {}
