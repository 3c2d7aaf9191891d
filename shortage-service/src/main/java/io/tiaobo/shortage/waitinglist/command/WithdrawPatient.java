package io.tiaobo.shortage.waitinglist.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A patient no longer waits. Refused with {@code ENTRY_NOT_WAITING} if served, withdrawn or unknown.
 *
 * @param siteCode site
 * @param genericGroup substitution group
 * @param entryId entry
 * @param now when, UTC
 */
public record WithdrawPatient(String siteCode, String genericGroup, String entryId, Instant now)
        implements WaitingListCommand {
    @Override
    @TargetAggregateIdentifier
    public String listId() {
        return WaitingListCommand.idOf(siteCode, genericGroup);
    }
}
