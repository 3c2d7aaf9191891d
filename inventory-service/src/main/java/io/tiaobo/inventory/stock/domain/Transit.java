package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.TransferExpectationReduced;
import io.tiaobo.inventory.stock.event.TransferExpected;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import io.tiaobo.inventory.stock.event.TransferStockReturned;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way, seen from one stock item: what is expected here, and what left from here and may come back.
 * Immutable.
 *
 * @param donorByLeg donor of every leg ever expected here
 * @param expected units still expected, by leg and lot
 * @param sent units that left and did not come back, by leg and lot
 * @param receipts receipts already counted in
 */
record Transit(
        Map<String, String> donorByLeg,
        Map<String, Map<String, Long>> expected,
        Map<String, Map<String, Long>> sent,
        Set<String> receipts) {
    static final Transit NONE = new Transit(Map.of(), Map.of(), Map.of(), Set.of());

    static String legId(String transferId, int leg) {
        return transferId + ":" + leg;
    }

    Transit with(StockEvent event) {
        if (event instanceof TransferExpected e) {
            return expecting(legId(e.transferId(), e.leg()), e.fromSite(), e.lots());
        }
        if (event instanceof TransferExpectationReduced e) {
            return withExpected(legId(e.transferId(), e.leg()), e.lots(), -1);
        }
        if (event instanceof TransferStockReceived e) {
            return counted(e);
        }
        if (event instanceof StockDispatched e) {
            return withSent(legId(e.transferId(), e.leg()), e.lots(), 1);
        }
        if (event instanceof TransferStockReturned e) {
            return withSent(legId(e.transferId(), e.leg()), returned(e.changes()), -1);
        }
        return this;
    }

    private Transit expecting(String leg, String fromSite, List<LotUnits> lots) {
        Map<String, String> donors = new HashMap<>(donorByLeg);
        donors.put(leg, fromSite);
        return new Transit(donors, expected, sent, receipts).withExpected(leg, lots, 1);
    }

    private Transit counted(TransferStockReceived e) {
        String leg = legId(e.transferId(), e.leg());
        Set<String> counted = new HashSet<>(receipts);
        counted.add(receiptKey(leg, e.receiptId()));
        List<LotUnits> settled = e.lines().stream().map(Transit::settled).toList();
        return new Transit(donorByLeg, expected, sent, counted).withExpected(leg, settled, -1);
    }

    private static LotUnits settled(CountedLot line) {
        return new LotUnits(line.lot(), line.expiry(), line.settled());
    }

    private static List<LotUnits> returned(List<LotChange> changes) {
        return changes.stream()
                .map(change -> new LotUnits(change.lot(), change.expiry(), change.onHand()))
                .toList();
    }

    private Transit withExpected(String leg, List<LotUnits> lots, int sign) {
        return new Transit(donorByLeg, added(expected, leg, lots, sign), sent, receipts);
    }

    private Transit withSent(String leg, List<LotUnits> lots, int sign) {
        return new Transit(donorByLeg, expected, added(sent, leg, lots, sign), receipts);
    }

    private static Map<String, Map<String, Long>> added(
            Map<String, Map<String, Long>> units, String leg, List<LotUnits> lots, int sign) {
        Map<String, Long> ofLeg = new HashMap<>(units.getOrDefault(leg, Map.of()));
        lots.forEach(lot -> ofLeg.merge(lot.lot(), sign * lot.quantity(), Long::sum));
        ofLeg.values().removeIf(left -> left == 0);
        Map<String, Map<String, Long>> next = new HashMap<>(units);
        next.put(leg, ofLeg);
        next.values().removeIf(Map::isEmpty);
        return next;
    }

    boolean expects(String leg) {
        return donorByLeg.containsKey(leg);
    }

    @Nullable String donorOf(String leg) {
        return donorByLeg.get(leg);
    }

    boolean wasCounted(String leg, String receiptId) {
        return receipts.contains(receiptKey(leg, receiptId));
    }

    private static String receiptKey(String leg, String receiptId) {
        return leg + "#" + receiptId;
    }

    long expectedOf(String leg, String lot) {
        return expected.getOrDefault(leg, Map.of()).getOrDefault(lot, 0L);
    }

    long sentOf(String leg, String lot) {
        return sent.getOrDefault(leg, Map.of()).getOrDefault(lot, 0L);
    }

    long expectedOf(String leg) {
        return sum(expected.getOrDefault(leg, Map.of()));
    }

    long inbound() {
        return expected.values().stream().mapToLong(Transit::sum).sum();
    }

    private static long sum(Map<String, Long> units) {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }
}
