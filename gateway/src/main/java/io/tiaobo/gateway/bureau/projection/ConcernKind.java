package io.tiaobo.gateway.bureau.projection;

import java.util.Locale;
import java.util.Optional;

/** Why something does not go on unless a person acts; the pressing ones first. Its text is {@code concern.<name>}. */
public enum ConcernKind {
    /** A step of a transfer is late (S1-32). */
    LATE,
    /** No site of the network can give; a purchase is suggested. */
    NO_DONOR,
    /** A hotline case with a clock that ran out (S1-42); ranks as urgent. */
    CASE,
    /** A shortage is open and nothing moves for it any more. */
    STOPPED,
    /** A receipt that differs from what was sent, and nobody has looked at it. */
    DISCREPANCY,
    /** A site nothing was heard of for a day (S2-17, S2-48). */
    SILENT;

    /** The kind of a name, whatever its case; empty for a name that is none. */
    public static Optional<ConcernKind> of(String name) {
        for (ConcernKind kind : values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
