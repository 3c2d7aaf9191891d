package io.tiaobo.shortage.waitinglist.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.shortage.reference.Arrivals;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.command.LookAtShelf;
import io.tiaobo.shortage.waitinglist.projection.WaitingQueue;
import io.tiaobo.shortage.waitinglist.projection.WaitingQueues;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Looks at the shelf again for queues that stand before one with stock on it: a hold or reservation was released, something
 * kept was not collected, or a registration overlapped with an arrival. Also forgets arrivals the levels contain by now.
 */
@Component
public class ShelfWatch {
    private final WaitingQueues queues;
    private final CommandExecutor commands;
    private final Arrivals arrivals;
    private final UnitsOfWork unitsOfWork;
    private final Clock clock;

    ShelfWatch(
            WaitingQueues queues, CommandExecutor commands, Arrivals arrivals, UnitsOfWork unitsOfWork, Clock clock) {
        this.queues = queues;
        this.commands = commands;
        this.arrivals = arrivals;
        this.unitsOfWork = unitsOfWork;
        this.clock = clock;
    }

    /** One round. */
    public void run() {
        arrivals.prune();
        queues.beforeStock()
                .forEach(queue -> unitsOfWork.runWithRetry(() -> {
                    look(queue);
                    return Boolean.TRUE;
                }));
    }

    private void look(WaitingQueue queue) {
        Instant now = clock.instant();
        commands.execute(
                "look:%s/%s:%d".formatted(queue.siteCode(), queue.genericGroup(), now.toEpochMilli()),
                new LookAtShelf(
                        queue.siteCode(),
                        queue.genericGroup(),
                        Seen.of(arrivals.shelf(queue.siteCode(), queue.genericGroup(), queue.drugCode())),
                        now));
    }
}
