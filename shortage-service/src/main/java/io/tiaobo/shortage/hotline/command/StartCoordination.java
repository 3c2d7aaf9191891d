package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Confirms the causes and arranges help (S1-23). Refused with {@code WRONG_STATE}, {@code EVIDENCE_MISSING} (a cause is undecided), {@code CAUSE_NOT_FOUND} (none was accepted) or {@code SELF_AUTHORISED}.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param officer who did it
 * @param authorisedBy who allows it; another person than any that handled the case
 * @param now when, UTC
 */
public record StartCoordination(
        @TargetAggregateIdentifier String caseId, Officer officer, Officer authorisedBy, Instant now)
        implements HotlineCommand {}
