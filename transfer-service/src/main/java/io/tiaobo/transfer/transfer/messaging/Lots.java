package io.tiaobo.transfer.transfer.messaging;

import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.event.Lot;
import java.util.List;

/** Lots between the published language and this service's own. */
final class Lots {
    private Lots() {}

    static List<Lot> own(List<LotQuantity> lots) {
        return lots.stream()
                .map(lot -> new Lot(lot.lot(), lot.expiry(), lot.quantity()))
                .toList();
    }

    static List<LotQuantity> published(List<Lot> lots) {
        return lots.stream()
                .map(lot -> new LotQuantity(lot.lot(), lot.expiry(), lot.quantity()))
                .toList();
    }

    static List<ReceiptLine> publishedCount(List<CountedLot> lines) {
        return lines.stream()
                .map(line -> new ReceiptLine(
                        line.lot(), line.expiry(), line.accepted(), line.rejected(), line.lost(), line.over()))
                .toList();
    }
}
