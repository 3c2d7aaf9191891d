package io.tiaobo.shortage.waitinglist.command;

import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Stock came in: serve the queue for exactly that quantity (S1-20). The same arrival again changes nothing.
 *
 * @param siteCode site
 * @param genericGroup substitution group of the product
 * @param arrivalId id of the movement
 * @param drugCode product that came
 * @param quantity units that became usable, above 0
 * @param sequence number of the movement within its stock item; an arrival that an earlier look at the shelf already
 *     contained is not counted twice
 * @param seen what is known of the group's products, this arrival included; nobody is promised more than is there
 * @param now when it is heard of, UTC; the movement itself may be days older
 */
public record AllocateArrival(
        String siteCode,
        String genericGroup,
        String arrivalId,
        String drugCode,
        long quantity,
        long sequence,
        Seen<Shelf> seen,
        Instant now)
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
