package io.tiaobo.shortage.shortage.command;

import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.domain.CancelReason;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A person ends the open shortage. Refused with {@code SHORTAGE_NOT_OPEN} if there is none.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param reason why
 * @param usable usable units known at that moment
 * @param now when, UTC
 */
public record CancelShortage(String siteCode, String drugCode, CancelReason reason, Seen<Long> usable, Instant now)
        implements ShortageCommand {
    @Override
    @TargetAggregateIdentifier
    public String stockItem() {
        return siteCode + "/" + drugCode;
    }
}
