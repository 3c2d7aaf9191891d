package io.tiaobo.inventory.stock.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A promise of units to one leg of a transfer.
 *
 * @param id given by the asking transfer
 * @param transferId transfer
 * @param leg number of the leg, from 1
 * @param unitsByLot units still promised, each above 0
 */
record Reservation(String id, String transferId, int leg, SortedMap<String, Long> unitsByLot) {
    /** The promise after its reserved units changed. */
    Reservation with(List<LotChange> changes) {
        SortedMap<String, Long> next = new TreeMap<>(unitsByLot);
        for (LotChange change : changes) {
            long left = next.getOrDefault(change.lot(), 0L) + change.reserved();
            if (left > 0) {
                next.put(change.lot(), left);
            } else {
                next.remove(change.lot());
            }
        }
        return new Reservation(id, transferId, leg, next);
    }

    long unitsOf(String lot) {
        return unitsByLot.getOrDefault(lot, 0L);
    }

    long quantity() {
        return unitsByLot.values().stream().mapToLong(Long::longValue).sum();
    }
}
