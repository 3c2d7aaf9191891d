package io.tiaobo.shortage.config;

import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.kafka.MessageTranslator;
import io.tiaobo.runtime.kafka.Outgoing;
import io.tiaobo.shortage.hotline.event.HotlineEvent;
import io.tiaobo.shortage.hotline.messaging.CaseTranslator;
import io.tiaobo.shortage.shortage.domain.Shortage;
import io.tiaobo.shortage.shortage.event.ShortageEvent;
import io.tiaobo.shortage.shortage.messaging.ShortageTranslator;
import io.tiaobo.shortage.shortage.process.WaitingPatientProcess;
import io.tiaobo.shortage.waitinglist.domain.WaitingList;
import io.tiaobo.shortage.waitinglist.event.WaitingListEvent;
import io.tiaobo.shortage.waitinglist.messaging.WaitingListTranslator;
import io.tiaobo.shortage.waitinglist.process.CollectionDeadlines;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregates, what reacts to their events, and what of them is published. */
@Configuration(proxyBeanMethods = false)
class DomainConfiguration {
    @Bean
    AggregateType<Shortage> shortage() {
        return AggregateType.of(Shortage.class, ShortageEvent.class);
    }

    @Bean
    AggregateType<WaitingList> waitingList() {
        return AggregateType.of(WaitingList.class, WaitingListEvent.class);
    }

    @Bean
    EventProcessor waitingPatientProcessor(WaitingPatientProcess process) {
        // One event at a time: other replicas write the same shortages, and a long transaction would lose to them again
        // and again.
        return EventProcessor.named("waiting-patient-process", process).batchSize(1);
    }

    @Bean
    EventProcessor collectionDeadlineProcessor(CollectionDeadlines process) {
        return EventProcessor.named("collection-deadlines", process);
    }

    @Bean
    DeadlineHandler collectionDue(CollectionDeadlines process) {
        return DeadlineHandler.of(CollectionDeadlines.DEADLINE, process::end);
    }

    /** Keyed by aggregate: the shortages of one item and the facts of one queue keep their order. */
    @Bean
    MessageTranslator publishedMessages() {
        return event -> messages(event.payload()).stream()
                .map(data -> Outgoing.of(event.aggregateId(), data))
                .toList();
    }

    private static List<ShortageMessage> messages(Object fact) {
        if (fact instanceof ShortageEvent shortage) {
            return List.of(ShortageTranslator.translate(shortage));
        } else if (fact instanceof WaitingListEvent waiting) {
            return WaitingListTranslator.translate(waiting).map(List::of).orElse(List.of());
        }
        return fact instanceof HotlineEvent hotline ? CaseTranslator.translate(hotline) : List.of();
    }
}
