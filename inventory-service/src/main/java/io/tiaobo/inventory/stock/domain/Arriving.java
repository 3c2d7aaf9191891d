package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.command.ExpectTransfer;
import io.tiaobo.inventory.stock.command.ReceiveTransfer;
import io.tiaobo.inventory.stock.command.ReturnTransfer;
import io.tiaobo.inventory.stock.event.StockAdjusted;
import io.tiaobo.inventory.stock.event.TransferExpectationReduced;
import io.tiaobo.inventory.stock.event.TransferExpected;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import io.tiaobo.runtime.domain.Decision;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The receiver's side of a transfer. Accepted, rejected and lost units leave transit; anything above is over-delivery. */
final class Arriving {
    private static final String OVER_DELIVERY = "OVER_DELIVERY";

    private Arriving() {}

    static Decision expect(Draft draft, ExpectTransfer c) {
        if (draft.state().transit().expects(Transit.legId(c.transferId(), c.leg()))) {
            return Decision.accept();
        }
        long quantity = c.lots().stream().mapToLong(LotUnits::quantity).sum();
        draft.add(new TransferExpected(
                c.id(),
                c.transferId(),
                c.leg(),
                c.fromSite(),
                c.lots(),
                c.occurredAt(),
                draft.state().levelWith(List.of(), quantity)));
        return Decision.accept();
    }

    static Decision receive(Draft draft, ReceiveTransfer c) {
        String leg = Transit.legId(c.transferId(), c.leg());
        Transit transit = draft.state().transit();
        if (transit.wasCounted(leg, c.receiptId())) {
            return Decision.accept();
        }
        List<CountedLot> lines =
                c.lines().stream().map(line -> fitted(transit, leg, line)).toList();
        long settled = lines.stream().mapToLong(CountedLot::settled).sum();
        List<LotChange> changes = shelved(draft.state().lots(), lines, CountedLot::accepted);
        draft.add(new TransferStockReceived(
                c.id(),
                c.transferId(),
                c.leg(),
                c.receiptId(),
                transit.donorOf(leg),
                lines,
                transit.expectedOf(leg) - settled,
                changes,
                c.occurredAt(),
                draft.state().levelWith(changes, -settled)));
        bookOverDelivery(draft, c, lines);
        Expiring.settle(draft, c.occurredAt());
        return Decision.accept();
    }

    /** Never more out of transit than went in: what does not fit is over-delivery if it is there, and nothing if not. */
    private static CountedLot fitted(Transit transit, String leg, CountedLot line) {
        long expected = transit.expectedOf(leg, line.lot());
        long accepted = Math.min(line.accepted(), expected);
        long rejected = Math.min(line.rejected(), expected - accepted);
        long lost = Math.min(line.lost(), expected - accepted - rejected);
        long over = line.over() + line.accepted() - accepted;
        return new CountedLot(line.lot(), line.expiry(), accepted, rejected, lost, over);
    }

    private static void bookOverDelivery(Draft draft, ReceiveTransfer c, List<CountedLot> lines) {
        List<LotChange> over = shelved(draft.state().lots(), lines, CountedLot::over);
        if (!over.isEmpty()) {
            draft.add(new StockAdjusted(c.id(), OVER_DELIVERY, over, c.occurredAt(), draft.levelWith(over)));
        }
    }

    private static List<LotChange> shelved(Lots lots, List<CountedLot> lines, ToLongFunction<CountedLot> count) {
        return lines.stream()
                .filter(line -> count.applyAsLong(line) > 0)
                .map(line -> new LotChange(
                        line.lot(), lots.safeExpiry(line.lot(), line.expiry()), count.applyAsLong(line), 0, 0))
                .toList();
    }

    static Decision expectLess(Draft draft, ReturnTransfer c) {
        String leg = Transit.legId(c.transferId(), c.leg());
        List<LotUnits> lots = c.lots().stream()
                .map(lot -> new LotUnits(
                        lot.lot(),
                        lot.expiry(),
                        Math.min(lot.quantity(), draft.state().transit().expectedOf(leg, lot.lot()))))
                .filter(lot -> lot.quantity() > 0)
                .toList();
        if (lots.isEmpty()) {
            return Decision.refuse("NOTHING_IN_TRANSIT", Map.of("transferId", c.transferId()));
        }
        long quantity = lots.stream().mapToLong(LotUnits::quantity).sum();
        draft.add(new TransferExpectationReduced(
                c.id(),
                c.transferId(),
                c.leg(),
                lots,
                c.occurredAt(),
                draft.state().levelWith(List.of(), -quantity)));
        return Decision.accept();
    }
}
