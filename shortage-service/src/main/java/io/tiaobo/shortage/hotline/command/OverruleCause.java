package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.cause.domain.SupplyCause;
import io.tiaobo.shortage.cause.domain.Verdict;
import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.OverruleReason;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A person decides about a cause. Refused with {@code WRONG_STATE} or {@code DRUG_NOT_OF_CASE}.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param drugCode drug of the case
 * @param cause the cause
 * @param verdict ACCEPTED or REJECTED
 * @param reason why
 * @param source what it rests on, as a code
 * @param officer who did it
 * @param now when, UTC
 */
public record OverruleCause(
        @TargetAggregateIdentifier String caseId,
        String drugCode,
        SupplyCause cause,
        Verdict verdict,
        OverruleReason reason,
        String source,
        Officer officer,
        Instant now)
        implements HotlineCommand {}
