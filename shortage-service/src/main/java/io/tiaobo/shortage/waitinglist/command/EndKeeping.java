package io.tiaobo.shortage.waitinglist.command;

import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The last day of keeping is over: what was not collected goes to the next who waits, in the same transaction. Changes nothing
 * for an entry that was collected, is to be delivered, or is still in time.
 *
 * @param siteCode site
 * @param genericGroup substitution group
 * @param entryId entry
 * @param seen what is known of the group's products
 * @param now first moment after the last day, UTC
 */
public record EndKeeping(String siteCode, String genericGroup, String entryId, Seen<Shelf> seen, Instant now)
        implements WaitingListCommand {
    /** What was seen of the shelf. */
    public Shelf shelf() {
        return seen.evidence();
    }

    @Override
    @TargetAggregateIdentifier
    public String listId() {
        return WaitingListCommand.idOf(siteCode, genericGroup);
    }
}
