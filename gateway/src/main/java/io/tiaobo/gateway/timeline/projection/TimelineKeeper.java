package io.tiaobo.gateway.timeline.projection;

import io.tiaobo.gateway.SqlTime;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the timeline small: stock movements are told for 30 days, everything about shortages and transfers stays. */
@Component
public class TimelineKeeper {
    /** How long stock movements stay; the ledger of inventory has them for good. */
    static final Duration MOVEMENTS_KEPT = Duration.ofDays(30);

    private static final int BATCH = 10_000;

    private final JdbcClient database;
    private final Clock clock;

    TimelineKeeper(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Forgets old stock movements; repeating it has no further effect. */
    public void prune() {
        String sql = """
                delete from timeline where event_id in (
                    select event_id from timeline
                    where kind like 'inventory.%' and occurred_at < :before order by occurred_at limit :batch)
                """;
        int forgotten;
        do {
            forgotten = database.sql(sql)
                    .param("before", SqlTime.of(clock.instant().minus(MOVEMENTS_KEPT)))
                    .param("batch", BATCH)
                    .update();
        } while (forgotten == BATCH);
    }
}
