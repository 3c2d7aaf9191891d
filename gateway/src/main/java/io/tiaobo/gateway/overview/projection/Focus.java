package io.tiaobo.gateway.overview.projection;

import java.util.Locale;

/**
 * One figure of the overview: the table it belongs to shows exactly the rows it counts. Expects the aliases of the queries: {@code h}
 * shortage, {@code t} transfer, {@code s} site, and the parameter {@code since} for data that is recent enough.
 */
public enum Focus {
    /** Everything. */
    ALL,
    /** Critical shortages. */
    CRITICAL,
    /** Urgent shortages. */
    URGENT,
    /** Routine shortages. */
    ROUTINE,
    /** Shortages nobody in the network can help with. */
    EXHAUSTED,
    /** Transfers with a late step. */
    OVERDUE,
    /** Transfers that have not ended. */
    UNDER_WAY,
    /** Sites where patients wait. */
    WAITING,
    /** Active sites whose stock was heard of lately (S2-48). */
    REPORTING;

    /** The figure of a name, whatever its case; everything for a name that is none. */
    public static Focus of(String name) {
        for (Focus focus : values()) {
            if (focus.name().equals(name.toUpperCase(Locale.ROOT))) {
                return focus;
            }
        }
        return ALL;
    }

    String shortages() {
        return switch (this) {
            case CRITICAL -> "h.urgency = 2";
            case URGENT -> "h.urgency = 1";
            case ROUTINE -> "h.urgency = 0";
            case EXHAUSTED -> "h.action = 'EXHAUSTED'";
            default -> "true";
        };
    }

    String transfers() {
        return switch (this) {
            case OVERDUE -> "exists (select 1 from open_overdue o where o.transfer_id = t.transfer_id)";
            case UNDER_WAY -> "t.closed_at is null";
            default -> "true";
        };
    }

    String sites() {
        return switch (this) {
            case WAITING -> "exists (select 1 from open_waiting w where w.site_code = s.code)";
            case REPORTING ->
                "s.active and exists (select 1 from stock_level l where l.site_code = s.code and l.as_of >= :since)";
            default -> "true";
        };
    }

    /** The heading of the table that shows its rows, as an address fragment. */
    public String table() {
        return switch (this) {
            case OVERDUE, UNDER_WAY -> "h-transfers";
            case WAITING, REPORTING -> "sites";
            default -> "h-shortages";
        };
    }
}
