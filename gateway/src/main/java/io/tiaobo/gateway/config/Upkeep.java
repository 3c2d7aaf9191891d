package io.tiaobo.gateway.config;

import io.tiaobo.gateway.timeline.projection.TimelineKeeper;
import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.deadline.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway does by itself, and what must be true of its read models at any moment. */
@Configuration(proxyBeanMethods = false)
class Upkeep {
    private static final Duration PRUNING = Duration.ofHours(1);

    @Bean
    RecurringTask timelinePruning(TimelineKeeper timeline) {
        return RecurringTask.every("timeline-pruning", PRUNING, timeline::prune);
    }

    @Bean
    InvariantCheck rowsAgreeWithThemselves() {
        return InvariantCheck.sql("G1", "No stock level, transfer or leg contradicts itself", """
                select 'stock level' as what, site_code || '/' || drug_code as id from stock_level
                where least(on_hand, reserved, on_hold, usable, in_transit, minimum) < 0
                   or usable + reserved + on_hold > on_hand or minimum > maximum
                union all
                select 'transfer', transfer_id from transfer where (closed_at is null) <> (outcome is null)
                union all
                select 'leg', l.transfer_id || ' ' || l.leg from transfer_leg l join transfer t using (transfer_id)
                where (l.ended_at is null) <> (l.outcome is null)
                   or (t.closed_at is not null and l.outcome is null)
                   or l.accepted + l.rejected + l.lost > l.dispatched
                """);
    }

    /** Two shortages of a shelf travel on different partitions, so the end of the first may be seen a little later. */
    @Bean
    InvariantCheck oneOpenShortage() {
        return InvariantCheck.sql(
                "G2", "At most one open shortage per site and drug, five minutes allowed for its news", """
                select site_code, drug_code, count(*) as open from shortage where resolved_at is null
                group by site_code, drug_code
                having count(*) > 1 and coalesce(max(declared_at), '-infinity') < now() - interval '5 minutes'
                """);
    }
}
