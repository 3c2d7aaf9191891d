package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Tell the receiver what is on its way. Answered by {@link TransferExpectedV1}.
 *
 * @param siteCode receiving site
 * @param drugCode drug
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param fromSite donor
 * @param lots what left the donor
 * @param occurredAt when it left, UTC
 */
@MessageType("inventory.expect-transfer.v1")
public record ExpectTransferV1(
        String siteCode,
        String drugCode,
        String transferId,
        int leg,
        String fromSite,
        List<LotQuantity> lots,
        Instant occurredAt)
        implements InventoryCommand {}
