package io.tiaobo.inventory.ledger.projection;

import io.tiaobo.inventory.stock.domain.CountedLot;
import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.event.DispenseRefused;
import io.tiaobo.inventory.stock.event.StockCounted;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockExpired;
import io.tiaobo.inventory.stock.event.StockReservationRejected;
import io.tiaobo.inventory.stock.event.TransferExpectationReduced;
import io.tiaobo.inventory.stock.event.TransferExpected;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one ledger line says about one lot.
 *
 * @param lot lot; null when the event is about the item as a whole
 * @param expiry last usable day, Asia/Shanghai
 * @param quantity units the line is about, signed where they came or went
 * @param change what it did to the shelf; all 0 when nothing moved there
 */
record MovementLine(@Nullable String lot, @Nullable LocalDate expiry, long quantity, LotChange change) {
    private static MovementLine of(LotChange change) {
        long quantity = change.onHand() != 0 ? change.onHand() : change.available();
        return new MovementLine(change.lot(), change.expiry(), quantity, change);
    }

    private static MovementLine still(@Nullable String lot, @Nullable LocalDate expiry, long quantity) {
        return new MovementLine(lot, expiry, quantity, new LotChange(lot == null ? "" : lot, expiry, 0, 0, 0));
    }

    /** The lines of an event, at least one: a refusal is a line too. */
    static List<MovementLine> of(StockEvent event) {
        List<MovementLine> lines = new ArrayList<>();
        if (event instanceof StockExpired e) {
            e.lots().forEach(lot -> lines.add(still(lot)));
        } else if (event instanceof StockCounted e) {
            e.lots().forEach(lot -> lines.add(still(lot.lot(), lot.expiry(), lot.counted())));
        } else if (event instanceof TransferExpected e) {
            e.lots().forEach(lot -> lines.add(still(lot)));
        } else if (event instanceof TransferExpectationReduced e) {
            e.lots().forEach(lot -> lines.add(still(lot)));
        } else if (event instanceof TransferStockReceived e) {
            lines.addAll(received(e));
        } else if (event instanceof StockDispatched || !event.changes().isEmpty()) {
            event.changes().forEach(change -> lines.add(of(change)));
        }
        return lines.isEmpty() ? List.of(still(null, null, asked(event))) : lines;
    }

    private static MovementLine still(LotUnits lot) {
        return still(lot.lot(), lot.expiry(), lot.quantity());
    }

    private static List<MovementLine> received(TransferStockReceived e) {
        Map<String, LotChange> shelved =
                e.changes().stream().collect(Collectors.toMap(LotChange::lot, Function.identity()));
        List<MovementLine> lines = new ArrayList<>();
        for (CountedLot line : e.lines()) {
            LotChange change = shelved.get(line.lot());
            lines.add(change == null ? still(line.lot(), line.expiry(), 0) : of(change));
        }
        return lines;
    }

    private static long asked(StockEvent event) {
        if (event instanceof DispenseRefused e) {
            return e.requested();
        }
        return event instanceof StockReservationRejected e ? e.requested() : 0;
    }
}
