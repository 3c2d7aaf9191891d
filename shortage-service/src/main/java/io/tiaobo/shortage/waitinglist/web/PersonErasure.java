package io.tiaobo.shortage.waitinglist.web;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.waitinglist.command.WithdrawPatient;
import io.tiaobo.shortage.waitinglist.projection.EntryView;
import io.tiaobo.shortage.waitinglist.projection.WaitingListQueries;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Erases a person: the keys and contact data of all entries, in one transaction. Events stay as they are; they never named
 * anybody, so ledgers and queues go on adding up. Whoever can no longer be told waits no longer.
 */
@Component
class PersonErasure {
    private final ContactStore contacts;
    private final WaitingListQueries waiting;
    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final Clock clock;

    PersonErasure(
            ContactStore contacts,
            WaitingListQueries waiting,
            CommandExecutor commands,
            UnitsOfWork unitsOfWork,
            Clock clock) {
        this.contacts = contacts;
        this.waiting = waiting;
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.clock = clock;
    }

    /** How many entries were erased; 0 when it is repeated. */
    int erase(String commandId, String phone) {
        return unitsOfWork.runWithRetry(() -> {
            List<String> entries = contacts.entriesOf(phone);
            for (String entryId : entries) {
                waiting.find(entryId)
                        .filter(entry -> entry.state().equals("WAITING"))
                        .ifPresent(entry -> withdraw(commandId, entry));
                contacts.erase(entryId);
            }
            return entries.size();
        });
    }

    /** Refused when served meanwhile, which is as good. */
    private void withdraw(String commandId, EntryView entry) {
        commands.execute(
                commandId + ":" + entry.entryId(),
                new WithdrawPatient(entry.siteCode(), entry.genericGroup(), entry.entryId(), clock.instant()));
    }
}
