package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * A clock of a hotline case ran out; the section chief was told (A6).
 *
 * @param caseId case
 * @param clock {@code FIRST_CONTACT}, {@code VERIFICATION}, {@code COORDINATION} or {@code ANSWER}
 * @param dueAt when it ran out, UTC
 * @param escalatedAt when that was noticed, UTC
 */
@MessageType("shortage.case-escalated.v1")
public record CaseEscalatedV1(String caseId, String clock, Instant dueAt, Instant escalatedAt)
        implements ShortageMessage {}
