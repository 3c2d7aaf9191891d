package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Presses a site for a step of a transfer. Refused with {@code WRONG_STATE} unless the case is being coordinated.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param transferId transfer
 * @param leg leg, 0 for the whole transfer
 * @param step step that is waited for
 * @param siteCode site whose turn it is
 * @param officer who did it
 * @param now when, UTC
 */
public record PressSite(
        @TargetAggregateIdentifier String caseId,
        String transferId,
        int leg,
        String step,
        String siteCode,
        Officer officer,
        Instant now)
        implements HotlineCommand {}
