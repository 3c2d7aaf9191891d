package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.cause.domain.Finding;
import java.time.Instant;
import java.util.List;

/**
 * What the facts say about one drug (S1-12 … S1-18).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param drugCode drug of the case
 * @param round round of the verification
 * @param findings one for each possible cause, with evidence
 * @param occurredAt when, UTC
 */
@EventType(name = "causes-found")
public record CausesFound(String caseId, String drugCode, int round, List<Finding> findings, Instant occurredAt)
        implements HotlineEvent {}
