package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Callback;
import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes what the citizen said in the end. Refused with {@code SAME_OFFICE} if the office handled the case, {@code WRONG_STATE} before everything is solved.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param officer who did it
 * @param callback what was heard
 * @param clocks the clocks that begin if it is not solved
 * @param now when, UTC
 */
public record RecordCallback(
        @TargetAggregateIdentifier String caseId, Officer officer, Callback callback, List<Due> clocks, Instant now)
        implements HotlineCommand {}
