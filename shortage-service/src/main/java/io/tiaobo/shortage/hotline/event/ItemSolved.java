package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.Solution;
import java.time.Instant;

/**
 * A drug of the case is no longer missing.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param drugCode drug of the case
 * @param solution how
 * @param reference shortage, entry, or office that says so
 * @param occurredAt when, UTC
 */
@EventType(name = "case-item-solved")
public record ItemSolved(String caseId, String drugCode, Solution solution, String reference, Instant occurredAt)
        implements HotlineEvent {}
