package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Goods of a leg were counted in at the receiver. Several receipts of one leg add up.
 *
 * @param siteCode receiving site
 * @param drugCode drug
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param receiptId id given by the transfer, unique per leg
 * @param lines what became of each lot
 * @param accepted sum of accepted units, now usable at the receiver
 * @param rejected sum of rejected units
 * @param lost sum of lost units
 * @param over sum of units above the dispatch
 * @param remaining units of the leg still in transit
 * @param occurredAt when they were counted, UTC
 */
@MessageType("inventory.transfer-stock-received.v1")
public record TransferStockReceivedV1(
        String siteCode,
        String drugCode,
        String transferId,
        int leg,
        String receiptId,
        List<ReceiptLine> lines,
        long accepted,
        long rejected,
        long lost,
        long over,
        long remaining,
        Instant occurredAt)
        implements StockMovement {}
