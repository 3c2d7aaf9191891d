package io.tiaobo.testkit.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Production aggregates over events in memory. */
final class AggregateLab {
    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final List<DomainEventMessage<?>> recorded = new ArrayList<>();

    AggregateLab(Collection<Class<?>> aggregates) {
        aggregates.forEach(this::register);
        store.subscribe(events -> events.forEach(event -> recorded.add((DomainEventMessage<?>) event)));
    }

    private <T> void register(Class<T> aggregate) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(EventSourcingRepository.builder(aggregate)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(commands);
    }

    /** Lets events have happened, each to the aggregate of its id. */
    void given(Map<String, List<Object>> eventsByAggregate) {
        eventsByAggregate.forEach((id, events) -> {
            long number = 0;
            for (Object event : events) {
                store.publish(new GenericDomainEventMessage<>("corpus", id, number++, event));
            }
        });
        recorded.clear();
    }

    /** Carries out a command; answers what the aggregate said. */
    Object tell(Object command) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.asCommandMessage(command), answer);
        if (answer.getResult().isExceptional()) {
            throw new IllegalStateException(
                    command.toString(), answer.getResult().exceptionResult());
        }
        return answer.getResult().getPayload();
    }

    /** Events recorded since the last call, by aggregate. */
    Map<String, List<Object>> recorded() {
        Map<String, List<Object>> events = new TreeMap<>();
        recorded.forEach(event -> events.computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
                .add(event.getPayload()));
        recorded.clear();
        return events;
    }
}
