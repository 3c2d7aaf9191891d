package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * A donor's stock is reserved for a leg.
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1
 * @param donorSite donor
 * @param siteCode receiving site
 * @param drugCode drug
 * @param quantity units reserved
 * @param answerBy the donor must answer by then, UTC
 * @param reservedAt when, UTC
 */
@MessageType("transfer.leg-reserved.v1")
public record TransferLegReservedV1(
        String transferId,
        int leg,
        String donorSite,
        String siteCode,
        String drugCode,
        long quantity,
        Instant answerBy,
        Instant reservedAt)
        implements TransferMessage {}
