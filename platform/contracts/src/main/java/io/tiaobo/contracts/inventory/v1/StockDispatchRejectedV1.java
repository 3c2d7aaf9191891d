package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * Nothing could be sent, because the reservation is gone or smaller than the dispatch.
 *
 * @param siteCode donor
 * @param drugCode drug
 * @param reservationId reservation named by the command
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param reason {@code RESERVATION_NOT_FOUND} or {@code EXCEEDS_RESERVATION}
 * @param occurredAt when, UTC
 */
@MessageType("inventory.stock-dispatch-rejected.v1")
public record StockDispatchRejectedV1(
        String siteCode,
        String drugCode,
        String reservationId,
        String transferId,
        int leg,
        String reason,
        Instant occurredAt)
        implements StockMovement {}
