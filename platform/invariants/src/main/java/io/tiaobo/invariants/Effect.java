package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockWrittenOffV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;

/** What a movement does to the units of one shelf, and of the network. */
final class Effect {
    private Effect() {}

    /** Difference of units on the site's shelf. */
    static long onHand(StockMovement movement) {
        if (movement instanceof StockDispatchedV1 m) {
            return -m.quantity();
        } else if (movement instanceof TransferStockReceivedV1 m) {
            return m.accepted();
        } else if (movement instanceof TransferStockReturnedV1 m) {
            return m.quantity();
        }
        return inside(movement);
    }

    /** Difference of units inside the network, on shelves and on the way; 0 when they only moved within. */
    static long inside(StockMovement movement) {
        if (movement instanceof StockDispensedV1 m) {
            return -m.quantity();
        } else if (movement instanceof StockReceivedV1 m) {
            return m.quantity();
        } else if (movement instanceof StockAdjustedV1 m) {
            return m.difference();
        } else if (movement instanceof StockWrittenOffV1 m) {
            return -m.quantity();
        } else if (movement instanceof TransferStockReceivedV1 m) {
            return -m.rejected() - m.lost(); // over-delivery follows as an adjustment
        }
        return 0;
    }
}
