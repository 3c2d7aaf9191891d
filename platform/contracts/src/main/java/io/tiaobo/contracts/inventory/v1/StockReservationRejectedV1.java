package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * The donor cannot promise anything; a fact of the transfer's life, not an error.
 *
 * @param siteCode donor asked
 * @param drugCode drug
 * @param reservationId id given by the asking transfer
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param reason {@code INSUFFICIENT_STOCK}, {@code UNKNOWN_STOCK_ITEM} or {@code DUPLICATE_RESERVATION}
 * @param requested units asked for
 * @param usable donor's usable units at that moment
 * @param keepStock units the donor must keep
 * @param occurredAt when, UTC
 */
@MessageType("inventory.stock-reservation-rejected.v1")
public record StockReservationRejectedV1(
        String siteCode,
        String drugCode,
        String reservationId,
        String transferId,
        int leg,
        String reason,
        long requested,
        long usable,
        long keepStock,
        Instant occurredAt)
        implements StockMovement {}
