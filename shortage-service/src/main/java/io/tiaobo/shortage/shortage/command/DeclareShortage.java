package io.tiaobo.shortage.shortage.command;

import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.domain.Cause;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is short. While a shortage is open this may only raise its need and urgency; there is never a second one.
 * Answered with {@code outcome} DECLARED, RAISED, UNCHANGED or NOT_SHORT and, unless NOT_SHORT, {@code shortageId}.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param cause why; {@code MANUAL} is believed without looking at the shelf
 * @param seen what is known of the shelf
 * @param requested units somebody asked for, 0 when nobody did
 * @param patientDaysLeft days of medicine a waiting patient still holds; null when nobody waits
 * @param now when, UTC
 */
public record DeclareShortage(
        String siteCode,
        String drugCode,
        Cause cause,
        Seen<ShelfLevel> seen,
        long requested,
        @Nullable Integer patientDaysLeft,
        Instant now)
        implements ShortageCommand {
    /** What was seen of the shelf. */
    public ShelfLevel level() {
        return seen.evidence();
    }

    @Override
    @TargetAggregateIdentifier
    public String stockItem() {
        return siteCode + "/" + drugCode;
    }
}
