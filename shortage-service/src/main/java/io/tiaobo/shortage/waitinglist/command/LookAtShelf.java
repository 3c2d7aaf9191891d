package io.tiaobo.shortage.waitinglist.command;

import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Serves the queue from what lies free on the shelf without a noticed arrival: a released hold or reservation, or a
 * registration that overlapped with an arrival.
 *
 * @param siteCode site
 * @param genericGroup substitution group
 * @param seen what is known of the group's products
 * @param now when, UTC
 */
public record LookAtShelf(String siteCode, String genericGroup, Seen<Shelf> seen, Instant now)
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
