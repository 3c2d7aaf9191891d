package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Goods came in from outside the network.
 *
 * @param siteCode receiving site
 * @param drugCode drug
 * @param source {@code OPENING}, {@code PURCHASE} or {@code GIFT}
 * @param lots what came, each quantity above 0
 * @param quantity sum over the lots
 * @param occurredAt when it came in, UTC
 */
@MessageType("inventory.stock-received.v1")
public record StockReceivedV1(
        String siteCode, String drugCode, String source, List<LotQuantity> lots, long quantity, Instant occurredAt)
        implements StockMovement {}
