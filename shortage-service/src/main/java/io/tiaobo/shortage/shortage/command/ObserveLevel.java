package io.tiaobo.shortage.shortage.command;

import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The shelf changed: declares, raises or resolves as the policy says. Answered with {@code open} true or false.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param seen newest known level
 * @param now when the level came about, UTC
 */
public record ObserveLevel(String siteCode, String drugCode, Seen<ShelfLevel> seen, Instant now)
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
