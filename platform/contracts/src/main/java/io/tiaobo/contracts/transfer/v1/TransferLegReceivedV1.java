package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * Goods of a leg were booked in at the receiver; a leg may have several receipts.
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1
 * @param donorSite donor
 * @param siteCode receiving site
 * @param drugCode drug
 * @param accepted units put on the shelf by this receipt
 * @param rejected units unfit
 * @param lost units lost on the way
 * @param over units above the dispatch
 * @param remaining units of the leg still in transit
 * @param receivedAt when, UTC
 */
@MessageType("transfer.leg-received.v1")
public record TransferLegReceivedV1(
        String transferId,
        int leg,
        String donorSite,
        String siteCode,
        String drugCode,
        long accepted,
        long rejected,
        long lost,
        long over,
        long remaining,
        Instant receivedAt)
        implements TransferMessage {}
