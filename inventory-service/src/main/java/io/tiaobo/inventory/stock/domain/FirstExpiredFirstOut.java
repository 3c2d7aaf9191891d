package io.tiaobo.inventory.stock.domain;

import io.tiaobo.runtime.domain.BusinessDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which lots are given first: the earliest expiry; goods without expiry last; of equal dates the lot with less left, so
 * that remainders disappear; then the lot number, so that the answer is always the same.
 */
final class FirstExpiredFirstOut {
    private static final Comparator<Lot> ORDER = Comparator.comparing(
                    Lot::expiry, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(Lot::available)
            .thenComparing(Lot::number);

    private FirstExpiredFirstOut() {}

    /** Picks at most {@code quantity} available units from lots that are usable on the day. */
    static List<LotUnits> pick(Collection<Lot> lots, LocalDate usableOn, long quantity) {
        List<LotUnits> picks = new ArrayList<>();
        long missing = quantity;
        for (Lot lot : lots.stream().sorted(ORDER).toList()) {
            if (missing > 0 && lot.available() > 0 && BusinessDate.isUsable(lot.expiry(), usableOn)) {
                long taken = Math.min(missing, lot.available());
                picks.add(new LotUnits(lot.number(), lot.expiry(), taken));
                missing -= taken;
            }
        }
        return List.copyOf(picks);
    }
}
