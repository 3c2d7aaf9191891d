package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * Units of a lot may be used again.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param lot lot
 * @param quantity units released, above 0
 * @param occurredAt when, UTC
 */
@MessageType("inventory.stock-hold-released.v1")
public record StockHoldReleasedV1(String siteCode, String drugCode, String lot, long quantity, Instant occurredAt)
        implements StockMovement {}
