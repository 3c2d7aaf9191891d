package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.Told;
import java.time.Instant;
import java.util.List;

/**
 * Somebody called the citizen (S1-11, S1-33).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param contactId contact; its note is kept in the contact store under this id
 * @param officer who did it
 * @param reached whether the citizen was reached
 * @param content whether the citizen is content for now; not the final callback (S1-46)
 * @param told what was said
 * @param occurredAt when, UTC
 */
@EventType(name = "caller-contacted")
public record CallerContacted(
        String caseId,
        String contactId,
        Officer officer,
        boolean reached,
        boolean content,
        List<Told> told,
        Instant occurredAt)
        implements HotlineEvent {}
