package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * Medicine that arrived was set against a waiting patient, who is told (S1-20). Once per entry.
 *
 * @param entryId waiting-list entry
 * @param siteCode site
 * @param drugCode product that arrived: the wanted one or an accepted substitute
 * @param quantity units for this patient
 * @param servedAt when, UTC
 */
@MessageType("shortage.patient-served.v1")
public record PatientServedV1(String entryId, String siteCode, String drugCode, long quantity, Instant servedAt)
        implements ShortageMessage {}
