package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * Somebody asked for medicine and went away without it (S1-02).
 *
 * @param siteCode site
 * @param drugCode drug asked for
 * @param requested units asked for, above 0
 * @param usable units that could have been given at that moment, below {@code requested}
 * @param occurredAt when it happened, UTC
 */
@MessageType("inventory.dispense-refused.v1")
public record DispenseRefusedV1(String siteCode, String drugCode, long requested, long usable, Instant occurredAt)
        implements StockMovement {}
