package io.tiaobo.inventory.ledger.projection;

import io.tiaobo.inventory.stock.domain.CountedLot;
import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.event.StockAdjusted;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockDispensed;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockReceived;
import io.tiaobo.inventory.stock.event.StockWrittenOff;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import io.tiaobo.inventory.stock.event.TransferStockReturned;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The legs an event posts. For each lot they add up to 0: what one place gains another has lost (S2-11). */
final class DoubleEntry {
    private DoubleEntry() {}

    static List<Posting> legs(StockEvent event) {
        Stream<Posting> legs = event instanceof TransferStockReceived e ? receipt(e) : movement(event);
        return legs.filter(leg -> leg.quantity() != 0).toList();
    }

    private static Stream<Posting> movement(StockEvent event) {
        String site = event.id().siteCode();
        List<Posting> legs = new ArrayList<>();
        for (LotChange change : event.changes()) {
            legs.addAll(shelf(site, change));
            if (change.onHand() != 0) {
                legs.add(new Posting(site, change.lot(), otherSide(event), -change.onHand()));
            }
        }
        return legs.stream();
    }

    private static List<Posting> shelf(String site, LotChange change) {
        return List.of(
                new Posting(site, change.lot(), Bucket.AVAILABLE, change.available()),
                new Posting(site, change.lot(), Bucket.HELD, change.held()),
                new Posting(site, change.lot(), Bucket.RESERVED, change.reserved()));
    }

    private static Bucket otherSide(StockEvent event) {
        if (event instanceof StockReceived) {
            return Bucket.SUPPLIER;
        }
        if (event instanceof StockDispensed) {
            return Bucket.CONSUMED;
        }
        if (event instanceof StockWrittenOff) {
            return Bucket.WRITTEN_OFF;
        }
        if (event instanceof StockAdjusted) {
            return Bucket.ADJUSTED;
        }
        if (event instanceof StockDispatched || event instanceof TransferStockReturned) {
            return Bucket.IN_TRANSIT;
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " must not change what is on hand");
    }

    /** A receipt takes the donor's units out of transit and puts them where they ended. */
    private static Stream<Posting> receipt(TransferStockReceived e) {
        String receiver = e.id().siteCode();
        String donor = Objects.requireNonNullElse(e.fromSite(), receiver);
        return e.lines().stream().flatMap(line -> settled(receiver, donor, line));
    }

    private static Stream<Posting> settled(String receiver, String donor, CountedLot line) {
        return Stream.of(
                new Posting(donor, line.lot(), Bucket.IN_TRANSIT, -line.settled()),
                new Posting(receiver, line.lot(), Bucket.AVAILABLE, line.accepted()),
                new Posting(receiver, line.lot(), Bucket.WRITTEN_OFF, line.rejected()),
                new Posting(receiver, line.lot(), Bucket.LOST, line.lost()));
    }
}
