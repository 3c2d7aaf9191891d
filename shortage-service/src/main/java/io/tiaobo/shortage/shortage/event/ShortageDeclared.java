package io.tiaobo.shortage.shortage.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.shortage.domain.Cause;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import io.tiaobo.shortage.shortage.domain.Urgency;
import java.time.Instant;

/**
 * A site is short of a drug.
 *
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param siteCode site
 * @param drugCode drug
 * @param episode n, from 1
 * @param cause why
 * @param requested units somebody asked for; 0 when nobody did
 * @param quantityNeeded units that would end it, above 0
 * @param urgency how urgent
 * @param level the shelf at that moment
 * @param occurredAt when, UTC
 */
@EventType(name = "shortage-declared")
public record ShortageDeclared(
        String shortageId,
        String siteCode,
        String drugCode,
        int episode,
        Cause cause,
        long requested,
        long quantityNeeded,
        Urgency urgency,
        ShelfLevel level,
        Instant occurredAt)
        implements ShortageEvent {}
