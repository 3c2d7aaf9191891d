package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Begins to look for the causes, or looks again. Refused with {@code WRONG_STATE} once they are confirmed.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param officer who did it
 * @param now when, UTC
 */
public record StartVerification(@TargetAggregateIdentifier String caseId, Officer officer, Instant now)
        implements HotlineCommand {}
