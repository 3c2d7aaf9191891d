package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Goods of a leg came back to the donor and are on hold there until a pharmacist releases them.
 *
 * @param siteCode donor
 * @param drugCode drug
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param lots what came back
 * @param quantity sum over the lots
 * @param occurredAt when they were back, UTC
 */
@MessageType("inventory.transfer-stock-returned.v1")
public record TransferStockReturnedV1(
        String siteCode,
        String drugCode,
        String transferId,
        int leg,
        List<LotQuantity> lots,
        long quantity,
        Instant occurredAt)
        implements StockMovement {}
