package io.tiaobo.runtime.config;

import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.event.EventHistory;
import io.tiaobo.runtime.eventstore.PostgresEventStorageEngine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Invariants of the machinery itself, the same in every service. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {
    /** By number: the key of a foreign record may be anything, and violations are logged (I19). */
    @Bean
    InvariantCheck nothingParked() {
        return InvariantCheck.sql(
                "I18",
                "No message waits because it could not be applied",
                "select id, consumer, topic, reason, parked_at from parked_record where state = 'PARKED'");
    }

    /** A trigger that somebody dropped or disabled for a repair and forgot would protect nothing. */
    @Bean
    InvariantCheck historyIsProtected() {
        return InvariantCheck.sql(
                "I16-triggers", "The triggers that protect the event table exist and are enabled", """
                select wanted.name as trigger from (values ('domain_event_append_only'), ('domain_event_no_truncate'),
                       ('domain_event_in_order')) as wanted (name)
                where not exists (select 1 from pg_trigger t where t.tgrelid = 'domain_event'::regclass
                                  and t.tgname = wanted.name and t.tgenabled in ('O', 'A'))""");
    }

    /** Work that failed is scheduled anew, so whatever stays due was not even tried. */
    @Bean
    InvariantCheck deadlinesAreKept() {
        return InvariantCheck.sql(
                "I9-deadlines",
                "No deadline has been due for two minutes, and none is held by a process that died",
                """
                select task_name, task_instance, execution_time, picked_by from scheduled_tasks
                where (not picked and execution_time < clock_timestamp() - interval '2 minutes')
                   or (picked and coalesce(last_heartbeat, execution_time) < clock_timestamp() - interval '30 minutes')""");
    }

    @Bean
    @ConditionalOnProperty(name = "tiaobo.event-store.enabled", matchIfMissing = true)
    EventHistory eventHistory(PostgresEventStorageEngine engine) {
        return (aggregateId, throughSequence) -> {
            List<Object> payloads = new ArrayList<>();
            engine.readEvents(aggregateId)
                    .asStream()
                    .takeWhile(event -> event.getSequenceNumber() <= throughSequence)
                    .forEach(event -> payloads.add(event.getPayload()));
            return payloads;
        };
    }
}
