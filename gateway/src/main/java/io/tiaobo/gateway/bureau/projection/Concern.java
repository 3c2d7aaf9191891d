package io.tiaobo.gateway.bureau.projection;

import io.tiaobo.gateway.Urgency;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not go on unless a person acts (S2-30).
 *
 * @param kind why
 * @param urgency {@code CRITICAL}, {@code URGENT} or {@code ROUTINE}
 * @param siteCode where
 * @param siteName its name in the reader's language
 * @param drugCode drug; null when it is about a site or a case
 * @param drugName its name in the reader's language
 * @param since when it began to need somebody, UTC; null when nothing was ever heard of the site
 * @param mover site or office whose move it is; null for the bureau itself
 * @param moverName its name in the reader's language
 * @param detail late step of a transfer, case as it stands in paths, number of a task; empty otherwise
 * @param quantity units to buy; null when nothing is suggested
 * @param unit dispensing unit in the reader's language
 * @param transferId transfer; null when there is none
 * @param leg leg of the late step, 0 for the whole transfer
 * @param pressedAt when somebody was last reminded of the transfer, UTC; null when nobody was
 * @param pressable whether the one whose move it is can be reminded from here
 */
public record Concern(
        ConcernKind kind,
        String urgency,
        String siteCode,
        String siteName,
        @Nullable String drugCode,
        @Nullable String drugName,
        @Nullable Instant since,
        @Nullable String mover,
        @Nullable String moverName,
        String detail,
        @Nullable Long quantity,
        String unit,
        @Nullable String transferId,
        int leg,
        @Nullable Instant pressedAt,
        boolean pressable) {
    /** The most urgent first, then by kind, then what waits longest. */
    public static final Comparator<Concern> RANK = Comparator.comparingInt(
                    (Concern concern) -> -Urgency.rankOf(concern.urgency()))
            .thenComparing(Concern::kind)
            .thenComparing(Concern::since, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Concern::id);

    /** The same on every page it stands on. */
    public String id() {
        return kind + ":" + (transferId == null ? siteCode : transferId) + ":" + leg + ":" + detail;
    }
}
