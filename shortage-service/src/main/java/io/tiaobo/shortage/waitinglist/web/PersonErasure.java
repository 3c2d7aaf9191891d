package io.tiaobo.shortage.waitinglist.web;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.waitinglist.command.WaitingListCommand;
import io.tiaobo.shortage.waitinglist.command.WithdrawPatient;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Erases a person: the keys and contact data of all entries and hotline cases, in one transaction. Events stay as they are; they never named
 * anybody, so ledgers and queues go on adding up. Whoever can no longer be told waits no longer.
 */
@Component
class PersonErasure {
    private final ContactStore contacts;
    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final Clock clock;

    PersonErasure(ContactStore contacts, CommandExecutor commands, UnitsOfWork unitsOfWork, Clock clock) {
        this.contacts = contacts;
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.clock = clock;
    }

    /** How many entries were erased; 0 when it is repeated. */
    int erase(String commandId, String phone) {
        return unitsOfWork.runWithRetry(() -> {
            List<ContactStore.Known> entries = contacts.entriesOf(phone);
            for (ContactStore.Known entry : entries) {
                if (entry.listId() != null) {
                    withdraw(commandId, entry.entryId(), entry.listId());
                }
                contacts.erase(entry.entryId());
            }
            return entries.size();
        });
    }

    /** Asks the queue itself, so an entry no table shows yet goes, too. Refused when served meanwhile, which is as good. */
    private void withdraw(String commandId, String entryId, String listId) {
        String site = WaitingListCommand.siteOf(listId);
        String group = WaitingListCommand.groupOf(listId);
        commands.execute(commandId + ":" + entryId, new WithdrawPatient(site, group, entryId, clock.instant()));
    }
}
