package io.tiaobo.shortage.waitinglist.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.shortage.reference.Arrivals;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.command.LookAtShelf;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at the shelf again for queues that stand before one with stock on it: a hold or reservation was released, something
 * kept was not collected, or a registration overlapped with an arrival. Also forgets arrivals the levels contain by now.
 */
@Component
public class ShelfWatch {
    private final JdbcClient database;
    private final CommandExecutor commands;
    private final Arrivals arrivals;
    private final UnitsOfWork unitsOfWork;
    private final Clock clock;

    ShelfWatch(JdbcClient database, CommandExecutor commands, Arrivals arrivals, UnitsOfWork unitsOfWork, Clock clock) {
        this.database = database;
        this.commands = commands;
        this.arrivals = arrivals;
        this.unitsOfWork = unitsOfWork;
        this.clock = clock;
    }

    private record Queue(String siteCode, String genericGroup, String drugCode) {}

    /** One round. */
    public void run() {
        arrivals.prune();
        database.sql("""
                        select w.site_code, w.generic_group, min(w.drug_code) as drug_code from waiting_entry w
                        join drug d on d.generic_group = w.generic_group
                        left join site_drug_level l on l.site_code = w.site_code and l.drug_code = d.code
                        left join arrival a on a.site_code = w.site_code and a.drug_code = d.code
                        where w.state = 'WAITING' and (l.usable > 0 or a.quantity > 0)
                        group by w.site_code, w.generic_group limit 500""")
                .query(Queue.class)
                .list()
                .forEach(queue -> unitsOfWork.runWithRetry(() -> {
                    look(queue);
                    return Boolean.TRUE;
                }));
    }

    private void look(Queue queue) {
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
