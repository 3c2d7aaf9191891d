package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import java.time.Instant;

/**
 * The handler was reminded of a clock.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param clock which
 * @param dueAt when it runs out, UTC
 * @param occurredAt when, UTC
 */
@EventType(name = "case-reminded")
public record ClockReminded(String caseId, CaseClock clock, Instant dueAt, Instant occurredAt)
        implements HotlineEvent {}
