package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.ReopenReason;
import java.time.Instant;
import java.util.List;

/**
 * The case goes on (S1-38).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param reason why
 * @param drugs drugs that are missing again
 * @param clocks the clocks that run from now
 * @param officer who did it
 * @param occurredAt when, UTC
 */
@EventType(name = "case-reopened")
public record CaseReopened(
        String caseId, ReopenReason reason, List<String> drugs, List<Due> clocks, Officer officer, Instant occurredAt)
        implements HotlineEvent {}
