package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.CaseClock;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A moment of a clock came. Changes nothing if the clock no longer runs or was moved.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param clock which
 * @param reminder whether it is the reminder, not the end
 * @param at the moment that was set, UTC
 * @param now when, UTC
 */
public record PassClock(
        @TargetAggregateIdentifier String caseId, CaseClock clock, boolean reminder, Instant at, Instant now)
        implements HotlineCommand {}
