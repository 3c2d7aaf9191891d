package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.LinkKind;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Follows something for a drug of the case; the same again changes nothing. Refused with {@code DRUG_NOT_OF_CASE}.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param drugCode drug of the case
 * @param kind what
 * @param reference its id
 * @param now when, UTC
 */
public record LinkItem(
        @TargetAggregateIdentifier String caseId, String drugCode, LinkKind kind, String reference, Instant now)
        implements HotlineCommand {}
