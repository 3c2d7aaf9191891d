package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * A hotline case came to another state (S1-42).
 *
 * @param caseId case
 * @param state {@code VERIFYING}, {@code COORDINATING}, {@code RESOLVED}, {@code CALLBACK} or {@code CLOSED}
 * @param progressedAt when, UTC
 */
@MessageType("shortage.case-progressed.v1")
public record CaseProgressedV1(String caseId, String state, Instant progressedAt) implements ShortageMessage {}
