package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.CaseItem;
import io.tiaobo.shortage.hotline.domain.ConfirmedCause;
import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;
import java.util.List;

/**
 * The causes are confirmed and help is arranged (S1-17, S1-23).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param siteCode the citizen's station
 * @param items drugs that are still missing
 * @param causes why, by drug
 * @param authorisedBy who allowed it; never the handler
 * @param occurredAt when, UTC
 */
@EventType(name = "coordination-started")
public record CoordinationStarted(
        String caseId,
        String siteCode,
        List<CaseItem> items,
        List<ConfirmedCause> causes,
        Officer authorisedBy,
        Instant occurredAt)
        implements HotlineEvent {}
