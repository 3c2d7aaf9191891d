package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Reserved units left the donor's shelf; they are in transit and still the donor's until received (ownership rule).
 *
 * @param siteCode donor
 * @param drugCode drug
 * @param reservationId reservation that was consumed
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param toSite receiving site
 * @param lots what left
 * @param quantity sum over the lots, above 0
 * @param released units of the reservation that were not sent and are usable again
 * @param occurredAt when, UTC
 */
@MessageType("inventory.stock-dispatched.v1")
public record StockDispatchedV1(
        String siteCode,
        String drugCode,
        String reservationId,
        String transferId,
        int leg,
        String toSite,
        List<LotQuantity> lots,
        long quantity,
        long released,
        Instant occurredAt)
        implements StockMovement {}
