package io.tiaobo.shortage.shortage.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.shortage.domain.Urgency;
import java.time.Instant;

/**
 * An open shortage became larger or more urgent.
 *
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param siteCode site
 * @param drugCode drug
 * @param requested most units somebody asked for so far
 * @param quantityNeeded new total need in units, never lower than before
 * @param urgency never lower than before
 * @param levelKnown whether a stock level stood behind the numbers
 * @param occurredAt when, UTC
 */
@EventType(name = "shortage-need-changed")
public record ShortageNeedChanged(
        String shortageId,
        String siteCode,
        String drugCode,
        long requested,
        long quantityNeeded,
        Urgency urgency,
        boolean levelKnown,
        Instant occurredAt)
        implements ShortageEvent {}
