package io.tiaobo.runtime;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import java.math.BigDecimal;
import java.time.Instant;

/** Stock levels to be heard by counters: the counter of the site counts up by what is on hand. */
final class Levels {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private Levels() {}

    static StockLevelV1 of(String site, long onHand) {
        return new StockLevelV1(site, "X", 1, onHand, 0, 0, onHand, 0, 0, 0, BigDecimal.ONE, null, NOW);
    }
}
