package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * The receiver knows what is on its way; its in-transit number grew.
 *
 * @param siteCode receiving site
 * @param drugCode drug
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param fromSite donor
 * @param lots what is on its way
 * @param quantity sum over the lots
 * @param occurredAt when the goods left the donor, UTC
 */
@MessageType("inventory.transfer-expected.v1")
public record TransferExpectedV1(
        String siteCode,
        String drugCode,
        String transferId,
        int leg,
        String fromSite,
        List<LotQuantity> lots,
        long quantity,
        Instant occurredAt)
        implements StockMovement {}
