package io.tiaobo.shortage.config;

import io.tiaobo.runtime.check.InvariantCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of shortages and waiting lists at any moment, read from the history itself where that is possible. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {
    @Bean
    InvariantCheck oneEnd() {
        return InvariantCheck.sql(
                "I8",
                "Each shortage has one beginning and at most one end, and one open at most for a site and drug",
                """
                select aggregate_id,
                       count(*) filter (where payload_type = 'shortage-declared') as begun,
                       count(*) filter (where payload_type = 'shortage-resolved') as ended
                from domain_event_readable where payload_type in ('shortage-declared', 'shortage-resolved')
                group by aggregate_id
                having count(*) filter (where payload_type = 'shortage-declared')
                     - count(*) filter (where payload_type = 'shortage-resolved') not in (0, 1)
                    or count(*) <> count(distinct (payload_type, payload -> 'shortageId'))""");
    }

    @Bean
    InvariantCheck servedOnce() {
        return InvariantCheck.sql("W1", "Each waiting entry is served at most once", """
                select payload ->> 'entryId' as entry_id, count(*) as served from domain_event_readable
                where payload_type = 'patient-served' group by payload ->> 'entryId' having count(*) > 1""");
    }

    @Bean
    InvariantCheck neverMoreThanArrived() {
        return InvariantCheck.sql(
                "W2",
                "From each arrival at most the units that arrived are set against patients, and whole entries add up",
                """
                select p.source, sum(p.quantity) as served, max(s.quantity) as arrived
                from served_part p left join set_aside s on s.list_id = p.list_id and s.source = p.source
                group by p.list_id, p.source having sum(p.quantity) > coalesce(max(s.quantity), 0)
                union all
                select w.entry_id, sum(p.quantity), w.quantity
                from waiting_entry w join served_part p on p.entry_id = w.entry_id
                group by w.entry_id, w.quantity having sum(p.quantity) <> w.quantity""");
    }

    @Bean
    InvariantCheck oneNoticePerServing() {
        return InvariantCheck.sql("W3", "Nobody is told that medicine is ready who was not served", """
                select n.entry_id from notice n join waiting_entry w using (entry_id)
                where n.kind = 'READY' and w.state in ('WITHDRAWN')""");
    }

    @Bean
    InvariantCheck noPhoneNumbers() {
        return InvariantCheck.sql("I19", "No mobile number in any event or notice", """
                select global_index::text as place, payload_type as kind from domain_event
                where convert_from(payload, 'UTF8') ~ '(^|[^0-9A-Za-z-])1[3-9][0-9]{9}([^0-9A-Za-z-]|$)'
                union all
                select entry_id, kind from notice where text_zh || text_en ~ '(^|[^0-9])1[3-9][0-9]{9}([^0-9]|$)'""");
    }
}
