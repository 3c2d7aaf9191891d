package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks a site what happened. Refused with {@code WRONG_STATE} once the case is closed.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param enquiryId enquiry
 * @param siteCode site
 * @param siteOfficer opaque reference of the officer asked
 * @param dueAt answer wanted by, UTC
 * @param officer who did it
 * @param now when, UTC
 */
public record AskSite(
        @TargetAggregateIdentifier String caseId,
        String enquiryId,
        String siteCode,
        String siteOfficer,
        Instant dueAt,
        Officer officer,
        Instant now)
        implements HotlineCommand {}
