package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Goods of a leg are back with the donor, or (sent to the receiver) no longer to be expected there. At the donor
 * answered by {@link TransferStockReturnedV1}.
 *
 * @param siteCode donor, or the receiver that no longer expects the goods
 * @param drugCode drug
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param atDonor true when addressed to the donor's stock item, false when addressed to the receiver's
 * @param lots what came back
 * @param occurredAt when, UTC
 */
@MessageType("inventory.return-transfer.v1")
public record ReturnTransferV1(
        String siteCode,
        String drugCode,
        String transferId,
        int leg,
        boolean atDonor,
        List<LotQuantity> lots,
        Instant occurredAt)
        implements InventoryCommand {}
