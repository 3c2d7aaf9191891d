package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * Every drug and question has its solution.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param occurredAt when, UTC
 */
@EventType(name = "case-resolved")
public record CaseResolved(String caseId, Instant occurredAt) implements HotlineEvent {}
