package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Solution;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A drug of the case is no longer missing. A shelf that is back solves nothing for a citizen who is registered and not served. Refused with {@code DRUG_NOT_OF_CASE} or {@code WRONG_STATE}.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param drugCode drug of the case
 * @param solution how
 * @param reference what says so
 * @param now when, UTC
 */
public record SolveItem(
        @TargetAggregateIdentifier String caseId, String drugCode, Solution solution, String reference, Instant now)
        implements HotlineCommand {}
