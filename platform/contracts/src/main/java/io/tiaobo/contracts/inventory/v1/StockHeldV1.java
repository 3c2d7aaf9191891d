package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * Units of a lot may not be used for now.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param lot lot
 * @param quantity units put on hold, above 0
 * @param reason {@code QUARANTINE}, {@code STORAGE_BREACH}, {@code RECALL} or {@code RETURNED_GOODS}
 * @param occurredAt when, UTC
 */
@MessageType("inventory.stock-held.v1")
public record StockHeldV1(
        String siteCode, String drugCode, String lot, long quantity, String reason, Instant occurredAt)
        implements StockMovement {}
