package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.PolicyAnswer;
import java.time.Instant;

/**
 * A question about policy has its answer (S1-44).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param answer the answer
 * @param officer who did it
 * @param occurredAt when, UTC
 */
@EventType(name = "case-policy-answered")
public record PolicyAnswered(String caseId, PolicyAnswer answer, Officer officer, Instant occurredAt)
        implements HotlineEvent {}
