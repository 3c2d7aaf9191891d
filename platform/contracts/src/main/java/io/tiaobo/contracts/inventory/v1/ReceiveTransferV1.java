package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Count goods of a leg in. The transfer has checked the sums against the dispatch before it sends this. Answered by
 * {@link TransferStockReceivedV1}.
 *
 * @param siteCode receiving site
 * @param drugCode drug
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param receiptId unique per leg
 * @param lines what became of each lot
 * @param occurredAt when they were counted, UTC
 */
@MessageType("inventory.receive-transfer.v1")
public record ReceiveTransferV1(
        String siteCode,
        String drugCode,
        String transferId,
        int leg,
        String receiptId,
        List<ReceiptLine> lines,
        Instant occurredAt)
        implements InventoryCommand {}
