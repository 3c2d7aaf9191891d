package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.StockWrittenOffV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One stock item while it is replayed from its movements, in the order of their numbers. */
final class Shelf {
    private final String item;
    private final Map<String, Long> lots = new HashMap<>();
    private final Promises promises;
    private long onHand;
    private long inTransit;
    private long expectedLess;

    Shelf(String item) {
        this.item = item;
        this.promises = new Promises(item);
    }

    void apply(StockMovement movement, Findings findings) {
        onHand += Effect.onHand(movement);
        if (movement instanceof StockDispensedV1 m) {
            move(m.lots(), -1, m.quantity(), findings);
        } else if (movement instanceof StockReceivedV1 m) {
            move(m.lots(), 1, m.quantity(), findings);
        } else if (movement instanceof StockAdjustedV1 m) {
            move(m.lots(), 1, m.difference(), findings);
        } else if (movement instanceof StockWrittenOffV1 m) {
            move(m.lots(), -1, m.quantity(), findings);
        } else {
            applyTransfer(movement, findings);
        }
    }

    private void applyTransfer(StockMovement movement, Findings findings) {
        if (movement instanceof StockReservedV1 m) {
            sameSum(m.lots(), m.quantity(), findings);
            promises.open(m, findings);
        } else if (movement instanceof ReservationEndedV1 m) {
            promises.end(m, findings);
        } else if (movement instanceof StockDispatchedV1 m) {
            promises.dispatch(m, findings);
            move(m.lots(), -1, m.quantity(), findings);
        } else if (movement instanceof TransferExpectedV1 m) {
            sameSum(m.lots(), m.quantity(), findings);
            inTransit += m.quantity();
        } else if (movement instanceof TransferStockReceivedV1 m) {
            receive(m, findings);
        } else if (movement instanceof TransferStockReturnedV1 m) {
            move(m.lots(), 1, m.quantity(), findings);
        }
    }

    private void receive(TransferStockReceivedV1 m, Findings findings) {
        long settled = 0;
        for (ReceiptLine line : m.lines()) {
            settled += Units.settled(line);
            Units.add(lots, line.lot(), line.accepted());
        }
        if (settled != m.accepted() + m.rejected() + m.lost()) {
            findings.add("I1", item, "the lines do not add up: " + m);
        }
        inTransit -= settled;
        if (inTransit < 0) {
            findings.add("I3", item, "less than nothing on the way after " + m);
        }
    }

    private void move(List<LotQuantity> moved, int sign, long quantity, Findings findings) {
        sameSum(moved, quantity, findings);
        for (LotQuantity lot : moved) {
            Units.add(lots, lot.lot(), sign * lot.quantity());
            if (lots.getOrDefault(lot.lot(), 0L) < 0) {
                findings.add("I3", item, "lot " + lot.lot() + " holds " + lots.get(lot.lot()));
            }
        }
    }

    private void sameSum(List<LotQuantity> moved, long quantity, Findings findings) {
        if (Units.of(moved) != quantity) {
            findings.add("I1", item, "lots " + moved + " are not " + quantity + " units");
        }
    }

    /**
     * Compares a published level with the replay. Expecting fewer units is said only by the level, so what is on its way may be
     * less than the replay says, unless a movement without such an effect led directly to this level.
     */
    void compare(long number, Level level, boolean exact, Findings findings) {
        if (level.hasNegative()) {
            findings.add("I3", item, "negative " + level);
        }
        if (level.onHand() != onHand) {
            findings.add("I4", item, "level " + number + " has " + level.onHand() + " on hand, the book " + onHand);
        }
        if (level.reserved() != promises.units()) {
            findings.add(
                    "I5",
                    item,
                    "level " + number + " has " + level.reserved() + " reserved, open: " + promises.units());
        }
        if (level.usable() + level.reserved() + level.onHold() > level.onHand()) {
            findings.add("I4", item, "more uses than units in " + level);
        }
        if (level.inTransit() > inTransit || exact && level.inTransit() != inTransit) {
            findings.add(
                    "I4", item, "level " + number + " has " + level.inTransit() + " on the way, the book " + inTransit);
        }
        expectedLess += inTransit - level.inTransit();
        inTransit = level.inTransit();
    }

    long expectedLess() {
        return expectedLess;
    }
}
