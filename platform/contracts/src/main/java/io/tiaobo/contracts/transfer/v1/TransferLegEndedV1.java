package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * A leg reached its end. For every leg this is said exactly once.
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1
 * @param donorSite donor
 * @param siteCode receiving site
 * @param drugCode drug
 * @param outcome {@code RECEIVED}, {@code NOT_RESERVED}, {@code REFUSED}, {@code TIMED_OUT}, {@code CANCELLED} or
 *     {@code RETURNED}
 * @param reason code of the reason; empty for {@code RECEIVED}
 * @param accepted units that reached the receiver's shelf
 * @param endedAt when, UTC
 */
@MessageType("transfer.leg-ended.v1")
public record TransferLegEndedV1(
        String transferId,
        int leg,
        String donorSite,
        String siteCode,
        String drugCode,
        String outcome,
        String reason,
        long accepted,
        Instant endedAt)
        implements TransferMessage {}
