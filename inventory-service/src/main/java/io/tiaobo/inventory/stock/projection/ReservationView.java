package io.tiaobo.inventory.stock.projection;

import java.time.Instant;

/**
 * An open promise.
 *
 * @param reservationId reservation
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param toSite receiving site
 * @param quantity units promised at first
 * @param remaining units still promised
 * @param expiresAt ends then unless dispatched, UTC
 */
public record ReservationView(
        String reservationId,
        String transferId,
        int leg,
        String toSite,
        long quantity,
        long remaining,
        Instant expiresAt) {}
