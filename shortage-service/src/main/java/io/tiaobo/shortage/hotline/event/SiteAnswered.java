package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.SiteAnswer;
import java.time.Instant;

/**
 * A site answered (S1-16).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param enquiryId enquiry
 * @param answer what it said
 * @param occurredAt when, UTC
 */
@EventType(name = "site-answered")
public record SiteAnswered(String caseId, String enquiryId, SiteAnswer answer, Instant occurredAt)
        implements HotlineEvent {}
