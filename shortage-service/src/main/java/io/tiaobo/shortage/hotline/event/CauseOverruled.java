package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.cause.domain.SupplyCause;
import io.tiaobo.shortage.cause.domain.Verdict;
import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.OverruleReason;
import java.time.Instant;

/**
 * A person decided about a cause (S1-13).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param drugCode drug of the case
 * @param cause the cause
 * @param verdict what the person decided
 * @param reason why
 * @param source record, office or call the decision rests on, as a code
 * @param officer who did it
 * @param occurredAt when, UTC
 */
@EventType(name = "cause-overruled")
public record CauseOverruled(
        String caseId,
        String drugCode,
        SupplyCause cause,
        Verdict verdict,
        OverruleReason reason,
        String source,
        Officer officer,
        Instant occurredAt)
        implements HotlineEvent {}
