package io.tiaobo.transfer.config;

import io.tiaobo.runtime.check.InvariantCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of transfers at any moment; numbered as in the reliability catalogue. */
@Configuration(proxyBeanMethods = false)
class TransferInvariants {
    @Bean
    InvariantCheck transitIsExplained() {
        return InvariantCheck.sql("I6", "What left for an ended leg was received, rejected, lost or returned", """
                        select transfer_id, leg, dispatched, accepted, rejected, lost, returned from leg_view
                        where accepted + rejected + lost + returned > dispatched
                           or (ended_at is not null and accepted + rejected + lost + returned <> dispatched)""");
    }

    @Bean
    InvariantCheck nothingGrowsOnTheWay() {
        return InvariantCheck.sql("I7", "Received <= dispatched <= approved <= reserved <= asked for every leg", """
                        select transfer_id, leg, asked, reserved, approved, dispatched, accepted from leg_view
                        where accepted > dispatched or dispatched > approved or approved > reserved or reserved > asked""");
    }

    @Bean
    InvariantCheck everyTransferEndsOnce() {
        return InvariantCheck.sql("I8", "Every transfer ends at most once, and then no leg of it is open", """
                        select aggregate_id as transfer_id, count(*) as ends from domain_event
                        where payload_type = 'transfer-closed' group by aggregate_id having count(*) > 1
                        union all
                        select t.transfer_id, 0 from transfer_view t join leg_view l on l.transfer_id = t.transfer_id
                        where t.closed_at is not null and l.ended_at is null""");
    }

    @Bean
    InvariantCheck everyLegEndsOnce() {
        return InvariantCheck.sql("I8-legs", "Every leg ends at most once", """
                        select aggregate_id as transfer_id, payload -> 'ref' ->> 'leg' as leg, count(*) as ends
                        from domain_event_readable where payload_type = 'leg-ended'
                        group by aggregate_id, payload -> 'ref' ->> 'leg' having count(*) > 1""");
    }

    @Bean
    InvariantCheck nobodyIsForgotten() {
        return InvariantCheck.sql(
                "I9", "No open step is past its deadline by a minute without a task of the bureau", """
                        select l.transfer_id, l.leg, l.step, l.due_at from leg_view l
                        where l.ended_at is null and l.due_at < now() - interval '60 seconds'
                          and not exists (select 1 from bureau_task b where b.transfer_id = l.transfer_id
                                          and b.leg = l.leg and b.step = l.step)
                        union all
                        select t.transfer_id, 0, 'SEARCH', t.search_due from transfer_view t
                        where t.closed_at is null and t.search_due < now() - interval '60 seconds'""");
    }
}
