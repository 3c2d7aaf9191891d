package io.tiaobo.inventory.stock.messaging;

import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import io.tiaobo.inventory.stock.domain.CountedLot;
import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.LotUnits;
import java.util.List;

/** Lots in the published language, and back. */
final class Lots {
    private Lots() {}

    /** What came to the shelf, signed. */
    static List<LotQuantity> in(List<LotChange> changes) {
        return changes.stream()
                .map(c -> new LotQuantity(c.lot(), c.expiry(), c.onHand()))
                .toList();
    }

    /** What left the shelf, counted upwards. */
    static List<LotQuantity> out(List<LotChange> changes) {
        return changes.stream()
                .map(c -> new LotQuantity(c.lot(), c.expiry(), -c.onHand()))
                .toList();
    }

    static List<LotQuantity> reserved(List<LotChange> changes) {
        return changes.stream()
                .map(c -> new LotQuantity(c.lot(), c.expiry(), c.reserved()))
                .toList();
    }

    static List<LotQuantity> of(List<LotUnits> lots) {
        return lots.stream()
                .map(lot -> new LotQuantity(lot.lot(), lot.expiry(), lot.quantity()))
                .toList();
    }

    static List<ReceiptLine> lines(List<CountedLot> lines) {
        return lines.stream()
                .map(l -> new ReceiptLine(l.lot(), l.expiry(), l.accepted(), l.rejected(), l.lost(), l.over()))
                .toList();
    }

    static List<LotUnits> fromMessage(List<LotQuantity> lots) {
        return lots.stream()
                .map(lot -> new LotUnits(lot.lot(), lot.expiry(), lot.quantity()))
                .toList();
    }

    static List<CountedLot> countedFromMessage(List<ReceiptLine> lines) {
        return lines.stream()
                .map(l -> new CountedLot(l.lot(), l.expiry(), l.accepted(), l.rejected(), l.lost(), l.over()))
                .toList();
    }

    static long onHand(List<LotChange> changes) {
        return changes.stream().mapToLong(LotChange::onHand).sum();
    }

    static long units(List<LotQuantity> lots) {
        return lots.stream().mapToLong(LotQuantity::quantity).sum();
    }
}
