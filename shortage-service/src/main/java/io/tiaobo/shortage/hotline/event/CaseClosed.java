package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * The citizen says that it is solved.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param occurredAt when, UTC
 */
@EventType(name = "case-closed")
public record CaseClosed(String caseId, Instant occurredAt) implements HotlineEvent {}
