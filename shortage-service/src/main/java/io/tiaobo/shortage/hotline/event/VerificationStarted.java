package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.CaseItem;
import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;
import java.util.List;

/**
 * The causes are looked for (S1-14).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param round how often that was begun, from 1
 * @param siteCode the citizen's station
 * @param items drugs that are still missing
 * @param officer who did it
 * @param occurredAt when, UTC
 */
@EventType(name = "verification-started")
public record VerificationStarted(
        String caseId, int round, String siteCode, List<CaseItem> items, Officer officer, Instant occurredAt)
        implements HotlineEvent {}
