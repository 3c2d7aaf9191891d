package io.tiaobo.inventory.stock.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one lot of a delivery.
 *
 * @param lot normalised lot number
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param accepted units put on the shelf
 * @param rejected units that arrived unfit
 * @param lost units lost on the way
 * @param over units above what was sent
 */
public record CountedLot(String lot, @Nullable LocalDate expiry, long accepted, long rejected, long lost, long over) {
    /** Normalises the lot number and refuses negative counts with {@link IllegalArgumentException}. */
    public CountedLot {
        lot = LotUnits.normalised(lot);
        if (accepted < 0 || rejected < 0 || lost < 0 || over < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }

    /** Both counts of one lot together. */
    public CountedLot plus(CountedLot other) {
        return new CountedLot(
                lot,
                expiry,
                accepted + other.accepted,
                rejected + other.rejected,
                lost + other.lost,
                over + other.over);
    }

    /** Units that leave transit. */
    public long settled() {
        return accepted + rejected + lost;
    }
}
