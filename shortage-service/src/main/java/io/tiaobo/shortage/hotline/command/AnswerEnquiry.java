package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.SiteAnswer;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes what a site answered. Refused with {@code ENQUIRY_NOT_OPEN}.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param enquiryId enquiry
 * @param answer what it said
 * @param now when, UTC
 */
public record AnswerEnquiry(@TargetAggregateIdentifier String caseId, String enquiryId, SiteAnswer answer, Instant now)
        implements HotlineCommand {}
