package io.tiaobo.transfer.transfer.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one lot in one receipt, in dispensing units.
 *
 * @param lot lot number as dispatched
 * @param expiry last usable day, Asia/Shanghai; null only for goods that do not expire
 * @param accepted units put on the shelf
 * @param rejected units unfit
 * @param lost units lost on the way
 * @param over units that arrived above what was sent
 */
public record CountedLot(String lot, @Nullable LocalDate expiry, long accepted, long rejected, long lost, long over) {
    /** Units that leave transit by this line. */
    public long settled() {
        return accepted + rejected + lost;
    }
}
