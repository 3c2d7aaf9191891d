package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;

/**
 * End a promise. Answered by {@link ReservationEndedV1}; a reservation that is already over gets no further answer.
 *
 * @param siteCode donor
 * @param drugCode drug
 * @param reservationId reservation
 * @param reason code of the transfer's reason, for the ledger
 */
@MessageType("inventory.release-reservation.v1")
public record ReleaseReservationV1(String siteCode, String drugCode, String reservationId, String reason)
        implements InventoryCommand {}
