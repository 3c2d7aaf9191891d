package io.tiaobo.shortage.waitinglist.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A served patient took the medicine home, so nothing on the shelf is kept for the entry any more. Refused with
 * {@code NOTHING_KEPT} if nothing was.
 *
 * @param siteCode site
 * @param genericGroup substitution group
 * @param entryId entry
 * @param now when, UTC
 */
public record ConfirmCollection(String siteCode, String genericGroup, String entryId, Instant now)
        implements WaitingListCommand {
    @Override
    @TargetAggregateIdentifier
    public String listId() {
        return WaitingListCommand.idOf(siteCode, genericGroup);
    }
}
