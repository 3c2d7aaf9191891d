package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import java.util.List;
import java.util.Map;

/** Sums of dispensing units. */
final class Units {
    private Units() {}

    static long of(List<LotQuantity> lots) {
        long sum = 0;
        for (LotQuantity lot : lots) {
            sum += lot.quantity();
        }
        return sum;
    }

    static long settled(ReceiptLine line) {
        return line.accepted() + line.rejected() + line.lost();
    }

    static long settled(List<ReceiptLine> lines) {
        long sum = 0;
        for (ReceiptLine line : lines) {
            sum += settled(line);
        }
        return sum;
    }

    static long sum(Map<String, Long> units) {
        long sum = 0;
        for (long each : units.values()) {
            sum += each;
        }
        return sum;
    }

    static <K> void add(Map<K, Long> units, K key, long more) {
        Long before = units.get(key);
        units.put(key, before == null ? more : before + more);
    }

    static void addLots(Map<String, Long> units, List<LotQuantity> lots, int sign) {
        for (LotQuantity lot : lots) {
            add(units, lot.lot(), sign * lot.quantity());
        }
    }
}
