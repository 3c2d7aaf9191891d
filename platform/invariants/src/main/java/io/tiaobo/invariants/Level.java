package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;

/** The numbers of a published level. */
record Level(long onHand, long reserved, long onHold, long usable, long inTransit) {
    static Level of(StockLevelV1 level) {
        return new Level(level.onHand(), level.reserved(), level.onHold(), level.usable(), level.inTransit());
    }

    boolean hasNegative() {
        return onHand < 0 || reserved < 0 || onHold < 0 || usable < 0 || inTransit < 0;
    }
}
