package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import io.tiaobo.contracts.inventory.v1.LotQuantity;
import java.time.Instant;
import java.util.List;

/**
 * The goods of a leg left the donor.
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1
 * @param donorSite donor
 * @param siteCode receiving site
 * @param drugCode drug
 * @param lots what left
 * @param quantity sum over the lots
 * @param dueAt must be received by then, UTC (S2-45)
 * @param dispatchedAt when, UTC
 */
@MessageType("transfer.leg-dispatched.v1")
public record TransferLegDispatchedV1(
        String transferId,
        int leg,
        String donorSite,
        String siteCode,
        String drugCode,
        List<LotQuantity> lots,
        long quantity,
        Instant dueAt,
        Instant dispatchedAt)
        implements TransferMessage {}
