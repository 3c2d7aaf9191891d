package io.tiaobo.gateway.station.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One drug on a station's shelf.
 *
 * @param drugCode drug
 * @param name its name in the reader's language
 * @param unit dispensing unit in the reader's language
 * @param packSize units in a box, at least 1
 * @param usable units that may be given
 * @param inTransit units on their way here
 * @param minimum site's minimum
 * @param dailyDemand units a day
 * @param earliestExpiry first expiry; null without stock
 * @param shortage whether a shortage is open
 * @param asOf when the level came about, UTC
 */
public record ShelfRow(
        String drugCode,
        String name,
        String unit,
        int packSize,
        long usable,
        long inTransit,
        long minimum,
        BigDecimal dailyDemand,
        @Nullable LocalDate earliestExpiry,
        boolean shortage,
        Instant asOf) {
    /** Whole boxes. */
    public long boxes() {
        return usable / packSize;
    }

    /** Units beside whole boxes. */
    public long loose() {
        return usable % packSize;
    }

    /** {@code EMPTY}, {@code LOW} or {@code ENOUGH}. */
    public String state() {
        if (usable == 0) {
            return "EMPTY";
        }
        return shortage || usable < minimum ? "LOW" : "ENOUGH";
    }
}
