package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * Send reserved units on their way; what is not sent is released. Answered by {@link StockDispatchedV1} or
 * {@link StockDispatchRejectedV1}.
 *
 * @param siteCode donor
 * @param drugCode drug
 * @param reservationId reservation to consume
 * @param toSite receiving site
 * @param quantity units that leave, above 0 and at most what is reserved
 * @param occurredAt when they left, UTC
 */
@MessageType("inventory.dispatch-reserved.v1")
public record DispatchReservedV1(
        String siteCode, String drugCode, String reservationId, String toSite, long quantity, Instant occurredAt)
        implements InventoryCommand {}
