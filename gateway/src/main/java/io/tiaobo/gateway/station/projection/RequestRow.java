package io.tiaobo.gateway.station.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a station is short of, and how far help has come.
 *
 * @param shortageId shortage
 * @param name drug in the reader's language
 * @param unit dispensing unit in the reader's language
 * @param packSize units in a box
 * @param need units that would end it
 * @param action what is being done, as on the overview
 * @param donorName who gives; null while nobody does
 * @param due when it is promised or due, UTC; null when unknown
 * @param declaredAt since when, UTC
 * @param resolvedAt end, UTC; null while open
 */
public record RequestRow(
        String shortageId,
        String name,
        String unit,
        int packSize,
        long need,
        String action,
        @Nullable String donorName,
        @Nullable Instant due,
        @Nullable Instant declaredAt,
        @Nullable Instant resolvedAt) {
    private static final int LAST = 5;

    /** How far it has come: 1 asked for, 2 looked for, 3 promised, 4 on its way, 5 there. */
    public int step() {
        if (resolvedAt != null) {
            return LAST;
        }
        return switch (action) {
            case "SEARCHING", "EXHAUSTED", "RESERVED" -> 2;
            case "APPROVED" -> 3;
            case "DISPATCHED", "PARTLY_RECEIVED" -> 4;
            default -> 1;
        };
    }
}
