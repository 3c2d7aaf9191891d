package io.tiaobo.simulator.world;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The event table with the rules of {@code PostgresEventStorageEngine} and its trigger: numbers of an aggregate are unique,
 * readers stop below the oldest running transaction, and no event may be read before its predecessor.
 */
public final class EventLog implements EventStorageEngine {
    private final Database database;
    private final String name;
    private final Clock clock;
    private final TreeMap<EventPosition, StoredEvent> order = new TreeMap<>();
    private final Map<String, List<StoredEvent>> aggregates = new HashMap<>();
    private long nextIndex;

    EventLog(Database database, String name, Clock clock) {
        this.database = database;
        this.name = name;
        this.clock = clock;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        database.step("append");
        Work work = database.inTransaction();
        for (EventMessage<?> event : events) {
            work.events().add(stored(work.id(), (DomainEventMessage<?>) event));
        }
        validate(work.events());
    }

    private StoredEvent stored(long transactionId, DomainEventMessage<?> event) {
        long index = nextIndex++;
        return new StoredEvent(
                transactionId,
                index,
                new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        new GenericEventMessage<>(
                                name + "-" + index, event.getPayload(), event.getMetaData(), clock.instant()),
                        clock.instant()));
    }

    void validate(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            List<StoredEvent> earlier = committed(event.message().getAggregateIdentifier());
            if (database.lacks(Mutation.READ_CHECK_WRITE)) {
                continue;
            }
            if (event.message().getSequenceNumber() < earlier.size()) {
                throw new ConcurrencyException("event " + event.key() + " exists");
            }
            if (!earlier.isEmpty() && earlier.get(earlier.size() - 1).transactionId() > event.transactionId()) {
                throw new ConcurrencyFailureException("event " + event.key() + " would be read before its predecessor");
            }
        }
    }

    void apply(Collection<StoredEvent> events) {
        for (StoredEvent event : events) {
            order.put(event.position(), event);
            aggregates
                    .computeIfAbsent(event.message().getAggregateIdentifier(), id -> new ArrayList<>())
                    .add(event);
        }
    }

    private List<StoredEvent> committed(String aggregateId) {
        return aggregates.getOrDefault(aggregateId, List.of());
    }

    /** Events a processor may read after a position, in order. */
    public List<StoredEvent> after(EventPosition position, int limit) {
        EventPosition horizon = new EventPosition(database.oldestRunning(), -1);
        List<StoredEvent> events = new ArrayList<>();
        for (StoredEvent event : order.tailMap(position, false).values()) {
            if (events.size() == limit || event.position().compareTo(horizon) > 0) {
                break;
            }
            events.add(event);
        }
        return events;
    }

    /** The committed events of an aggregate. */
    public List<DomainEventMessage<?>> of(String aggregateId) {
        return committed(aggregateId).stream()
                .<DomainEventMessage<?>>map(StoredEvent::message)
                .toList();
    }

    /** Everything that was ever committed, in order. */
    public Collection<StoredEvent> all() {
        return order.values();
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        database.step("load");
        List<DomainEventMessage<?>> events = new ArrayList<>();
        committed(aggregateIdentifier).forEach(event -> events.add(event.message()));
        Work work = database.current();
        if (work != null) {
            work.events().stream()
                    .map(StoredEvent::message)
                    .filter(event -> event.getAggregateIdentifier().equals(aggregateIdentifier))
                    .forEach(events::add);
        }
        return DomainEventStream.of(events.stream().filter(event -> event.getSequenceNumber() >= firstSequenceNumber));
    }

    /** Its events as they are now, to be put back. */
    Runnable image() {
        TreeMap<EventPosition, StoredEvent> events = new TreeMap<>(order);
        long next = nextIndex;
        return () -> {
            clear();
            apply(events.values());
            nextIndex = next;
        };
    }

    void clear() {
        order.clear();
        aggregates.clear();
        nextIndex = 0;
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("processors read with after()");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Axon takes no snapshots here");
    }
}
