package io.tiaobo.shortage.waitinglist.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The patient wants the medicine brought home instead of collecting it; there is no pick-up deadline then. Choosing it again
 * changes nothing; refused with {@code ENTRY_ENDED} if withdrawn, handed over, passed on or unknown.
 *
 * @param siteCode site
 * @param genericGroup substitution group
 * @param entryId entry
 * @param now when, UTC
 */
public record ChooseHomeDelivery(String siteCode, String genericGroup, String entryId, Instant now)
        implements WaitingListCommand {
    @Override
    @TargetAggregateIdentifier
    public String listId() {
        return WaitingListCommand.idOf(siteCode, genericGroup);
    }
}
