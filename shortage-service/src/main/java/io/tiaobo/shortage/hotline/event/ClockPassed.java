package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import java.time.Instant;

/**
 * A clock ran out; the section chief was told (A6).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param clock which
 * @param dueAt when it ran out, UTC
 * @param occurredAt when, UTC
 */
@EventType(name = "case-escalated")
public record ClockPassed(String caseId, CaseClock clock, Instant dueAt, Instant occurredAt) implements HotlineEvent {}
