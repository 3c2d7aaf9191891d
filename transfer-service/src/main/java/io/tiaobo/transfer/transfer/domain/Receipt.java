package io.tiaobo.transfer.transfer.domain;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.event.Lot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a receiver's count against what is on its way: accepted + rejected + lost of a lot may not exceed what is uncounted of
 * it; what came on top is {@code over} and is counted apart.
 *
 * @param refusal why the count cannot be right; null when it can
 * @param lines the count with the expiry dates of the dispatch; empty when refused
 */
record Receipt(@Nullable Decision refusal, List<CountedLot> lines) {
    static Receipt check(List<Lot> uncounted, List<CountedLot> counted) {
        Map<String, Lot> sent = new HashMap<>();
        uncounted.forEach(lot -> sent.put(lot.lot(), lot));
        Map<String, Long> settled = new HashMap<>();
        List<CountedLot> lines = new ArrayList<>();
        for (CountedLot line : counted) {
            if (isNonsense(line)) {
                return refuse("BAD_QUANTITY", line, 0);
            }
            Lot lot = sent.get(line.lot());
            if (lot == null) {
                return refuse("UNKNOWN_LOT", line, 0);
            }
            if (settled.merge(line.lot(), line.settled(), Long::sum) > lot.quantity()) {
                return refuse("EXCEEDS_DISPATCH", line, lot.quantity());
            }
            lines.add(withExpiryOf(lot, line));
        }
        return counted.isEmpty()
                ? new Receipt(Decision.refuse("NOTHING_COUNTED"), List.of())
                : new Receipt(null, lines);
    }

    private static boolean isNonsense(CountedLot line) {
        return line.accepted() < 0
                || line.rejected() < 0
                || line.lost() < 0
                || line.over() < 0
                || line.settled() + line.over() <= 0;
    }

    private static Receipt refuse(String reason, CountedLot line, long onTheWay) {
        Map<String, String> details = Map.of(
                "lot", line.lot(), "counted", String.valueOf(line.settled()), "onTheWay", String.valueOf(onTheWay));
        return new Receipt(Decision.refuse(reason, details), List.of());
    }

    private static CountedLot withExpiryOf(Lot lot, CountedLot line) {
        return new CountedLot(line.lot(), lot.expiry(), line.accepted(), line.rejected(), line.lost(), line.over());
    }
}
