package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.LinkKind;
import java.time.Instant;

/**
 * A drug of the case hangs on something that is followed.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param drugCode drug of the case
 * @param kind what
 * @param reference its id
 * @param occurredAt when, UTC
 */
@EventType(name = "case-item-linked")
public record ItemLinked(String caseId, String drugCode, LinkKind kind, String reference, Instant occurredAt)
        implements HotlineEvent {}
