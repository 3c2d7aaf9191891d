package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.domain.Intake;
import io.tiaobo.shortage.reference.domain.Seen;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a call down. Refused with {@code WORK_ORDER_KNOWN} if the work order was taken down before.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param intake what was taken down
 * @param clocks the clocks that begin
 * @param earlier cases of the same caller
 * @param now when, UTC
 */
public record OpenCase(
        @TargetAggregateIdentifier String caseId,
        Intake intake,
        List<Due> clocks,
        Seen<List<String>> earlier,
        Instant now)
        implements HotlineCommand {}
