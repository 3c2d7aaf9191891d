package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.Told;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes a call to the citizen.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param contactId contact
 * @param officer who did it
 * @param reached whether the citizen was reached
 * @param content whether the citizen is content for now
 * @param told what was said
 * @param now when, UTC
 */
public record RecordContact(
        @TargetAggregateIdentifier String caseId,
        String contactId,
        Officer officer,
        boolean reached,
        boolean content,
        List<Told> told,
        Instant now)
        implements HotlineCommand {}
