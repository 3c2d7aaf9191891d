package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * The donor's units are promised to a transfer; they are still on its shelf.
 *
 * @param siteCode donor
 * @param drugCode drug
 * @param reservationId id given by the asking transfer, {@code <transferId>:<leg>}
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param lots what is promised, first expired first out
 * @param quantity sum over the lots; may be below what was asked for, never above
 * @param usableAfter donor's usable units after the promise; at least its keep-stock
 * @param expiresAt the promise ends then if nobody dispatches, UTC
 * @param occurredAt when, UTC
 */
@MessageType("inventory.stock-reserved.v1")
public record StockReservedV1(
        String siteCode,
        String drugCode,
        String reservationId,
        String transferId,
        int leg,
        List<LotQuantity> lots,
        long quantity,
        long usableAfter,
        Instant expiresAt,
        Instant occurredAt)
        implements StockMovement {}
