package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * The donor, or the rule that speaks for it, promised a leg (S1-30).
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1
 * @param donorSite donor
 * @param siteCode receiving site
 * @param drugCode drug
 * @param quantity units promised; at most what is reserved
 * @param approvedBy {@code RULE} or an opaque reference of the person; never a name
 * @param promisedAt promised arrival, UTC
 * @param approvedAt when, UTC
 */
@MessageType("transfer.leg-approved.v1")
public record TransferLegApprovedV1(
        String transferId,
        int leg,
        String donorSite,
        String siteCode,
        String drugCode,
        long quantity,
        String approvedBy,
        Instant promisedAt,
        Instant approvedAt)
        implements TransferMessage {}
