package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.cause.domain.Finding;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes what the facts say about one drug; findings of an earlier round or a drug that is not of the case change nothing.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param drugCode drug of the case
 * @param round round of the verification
 * @param findings one for each cause
 * @param now when, UTC
 */
public record RecordFindings(
        @TargetAggregateIdentifier String caseId, String drugCode, int round, List<Finding> findings, Instant now)
        implements HotlineCommand {}
