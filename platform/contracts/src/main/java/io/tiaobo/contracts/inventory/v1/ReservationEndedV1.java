package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * A promise, or part of it, ended without dispatch; its units are usable again unless lost from the shelf.
 *
 * @param siteCode donor
 * @param drugCode drug
 * @param reservationId reservation
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param outcome {@code RELEASED} (by the transfer), {@code EXPIRED} (nobody dispatched in time) or {@code SHORTFALL}
 *     (the units proved missing from the shelf)
 * @param quantity units no longer promised
 * @param remaining units still promised; 0 when the reservation is over
 * @param occurredAt when, UTC
 */
@MessageType("inventory.reservation-ended.v1")
public record ReservationEndedV1(
        String siteCode,
        String drugCode,
        String reservationId,
        String transferId,
        int leg,
        String outcome,
        long quantity,
        long remaining,
        Instant occurredAt)
        implements StockMovement {}
