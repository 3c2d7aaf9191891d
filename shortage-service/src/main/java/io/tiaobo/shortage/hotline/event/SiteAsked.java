package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;

/**
 * A site was asked what happened (S1-16).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param enquiryId enquiry
 * @param siteCode site that must answer
 * @param siteOfficer opaque reference of the insurance officer asked (A3)
 * @param dueAt answer wanted by, UTC
 * @param officer who did it
 * @param occurredAt when, UTC
 */
@EventType(name = "site-asked")
public record SiteAsked(
        String caseId,
        String enquiryId,
        String siteCode,
        String siteOfficer,
        Instant dueAt,
        Officer officer,
        Instant occurredAt)
        implements HotlineEvent {}
