package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Promise up to {@code quantity} units to a transfer, keeping {@code keepStock} usable units. Answered by
 * {@link StockReservedV1} (possibly for less) or {@link StockReservationRejectedV1}.
 *
 * @param siteCode donor
 * @param drugCode drug
 * @param reservationId {@code <transferId>:<leg>}
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param toSite receiving site
 * @param quantity units wanted, above 0
 * @param keepStock usable units the donor must keep, at least 0
 * @param usableThrough lots must be usable at least through this day (Asia/Shanghai); null for any lot in date
 * @param expiresAt the promise ends then unless dispatched, UTC
 */
@MessageType("inventory.reserve-stock.v1")
public record ReserveStockV1(
        String siteCode,
        String drugCode,
        String reservationId,
        String transferId,
        int leg,
        String toSite,
        long quantity,
        long keepStock,
        @Nullable LocalDate usableThrough,
        Instant expiresAt)
        implements InventoryCommand {}
