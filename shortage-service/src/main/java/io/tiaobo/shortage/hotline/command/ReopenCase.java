package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.ReopenReason;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Goes on with a case that was solved. Refused with {@code WRONG_STATE} before that, {@code DRUG_NOT_OF_CASE}.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param reason why
 * @param drugs drugs that are missing again; may be empty for a question
 * @param clocks the clocks that begin
 * @param officer who did it
 * @param now when, UTC
 */
public record ReopenCase(
        @TargetAggregateIdentifier String caseId,
        ReopenReason reason,
        List<String> drugs,
        List<Due> clocks,
        Officer officer,
        Instant now)
        implements HotlineCommand {}
