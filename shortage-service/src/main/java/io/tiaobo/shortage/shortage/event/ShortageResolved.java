package io.tiaobo.shortage.shortage.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.shortage.domain.CancelReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one end of a shortage.
 *
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param siteCode site
 * @param drugCode drug
 * @param cancelReason why a person ended it; null when the shelf is back
 * @param usable usable units at that moment
 * @param occurredAt when, UTC
 */
@EventType(name = "shortage-resolved")
public record ShortageResolved(
        String shortageId,
        String siteCode,
        String drugCode,
        @Nullable CancelReason cancelReason,
        long usable,
        Instant occurredAt)
        implements ShortageEvent {
    /** {@code RESTOCKED} or {@code CANCELLED}, as published. */
    public String outcome() {
        return cancelReason == null ? "RESTOCKED" : "CANCELLED";
    }
}
