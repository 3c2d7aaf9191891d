package io.tiaobo.shortage.waitinglist.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.shortage.reference.Arrivals;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.command.EndKeeping;
import io.tiaobo.shortage.waitinglist.command.WaitingListCommand;
import io.tiaobo.shortage.waitinglist.event.HomeDeliveryChosen;
import io.tiaobo.shortage.waitinglist.event.PatientCollected;
import io.tiaobo.shortage.waitinglist.event.PatientServed;
import io.tiaobo.shortage.waitinglist.event.WaitingListEvent;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps medicine through the last day of collection, Asia/Shanghai, and passes on what was not collected. */
@Component
public class CollectionDeadlines {
    /** Name of the deadline; stored, never changed. */
    public static final String DEADLINE = "collection-due";

    private static final String SEPARATOR = "|";

    private final Deadlines deadlines;
    private final CommandExecutor commands;
    private final Arrivals arrivals;

    CollectionDeadlines(Deadlines deadlines, CommandExecutor commands, Arrivals arrivals) {
        this.deadlines = deadlines;
        this.commands = commands;
        this.arrivals = arrivals;
    }

    @EventHandler
    void on(PatientServed e) {
        deadlines.schedule(
                DEADLINE,
                key(e, e.entryId()),
                BusinessDate.startOf(e.collectBy().plusDays(1)));
    }

    @EventHandler
    void on(PatientCollected e) {
        deadlines.cancel(DEADLINE, key(e, e.entryId()));
    }

    @EventHandler
    void on(HomeDeliveryChosen e) {
        deadlines.cancel(DEADLINE, key(e, e.entryId()));
    }

    /** Ends what a deadline was about; the list itself knows whether that is still so. */
    public void end(String key, Instant dueAt) {
        String[] parts = key.split("\\|", 4);
        commands.execute(
                DEADLINE + ":" + parts[0],
                new EndKeeping(
                        parts[1], parts[3], parts[0], Seen.of(arrivals.shelf(parts[1], parts[3], parts[2])), dueAt));
    }

    private static String key(WaitingListEvent e, String entryId) {
        String group = WaitingListCommand.groupOf(e.listId());
        return String.join(SEPARATOR, entryId, e.siteCode(), e.drugCode(), group);
    }
}
