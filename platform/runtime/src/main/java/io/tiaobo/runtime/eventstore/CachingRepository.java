package io.tiaobo.runtime.eventstore;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Loads an aggregate from the cache and brings it up to date with the event table: another replica may have appended. Axon's own
 * cache does not ask, and a decision without an event would then rest on old state unnoticed. Only a unit of work that rests
 * on a {@link Presumption} does not ask, either, and sees to it that this is noticed. What is not in the cache is taken from its snapshot, if there is one, and brought up to date in the same way.
 */
public final class CachingRepository<T> extends EventSourcingRepository<T> {
    private static final String KEPT = CachingRepository.class.getName();

    private final EventStore events;
    private final AggregateCache cache;
    private final Snapshotting snapshots;

    private CachingRepository(Builder<T> builder, EventStore events, AggregateCache cache, Snapshotting snapshots) {
        super(builder);
        this.events = events;
        this.cache = cache;
        this.snapshots = snapshots;
    }

    /** The repository of one kind of aggregate. */
    public static <T> CachingRepository<T> of(
            Class<T> aggregate, Configuration axon, AggregateCache cache, Snapshotting snapshots) {
        Builder<T> builder = EventSourcingRepository.builder(aggregate)
                .eventStore(axon.eventStore())
                .snapshotTriggerDefinition(type -> SnapshotMark.NONE)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(aggregate))
                .repositoryProvider(axon::repository);
        return new CachingRepository<>(builder, axon.eventStore(), cache, snapshots);
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String aggregateId, Long expectedVersion) {
        AggregateCache.Entry entry = cache.take(aggregateId);
        if (entry == null || !getAggregateType().isInstance(entry.root())) {
            return loadCold(aggregateId, expectedVersion);
        }
        EventSourcedAggregate<T> aggregate = reconstruct(entry);
        Presumption presumption = Presumption.current();
        if (presumption == null) {
            bringUpToDate(aggregate, entry.version());
        } else {
            presumption.took(aggregate, entry.version());
        }
        return aggregate;
    }

    private EventSourcedAggregate<T> loadCold(String aggregateId, Long expectedVersion) {
        AggregateCache.Entry entry = snapshots.find(getAggregateType(), aggregateId);
        if (entry == null) {
            return super.doLoadWithLock(aggregateId, expectedVersion);
        }
        EventSourcedAggregate<T> aggregate = reconstruct(entry);
        bringUpToDate(aggregate, entry.version());
        return aggregate;
    }

    private EventSourcedAggregate<T> reconstruct(AggregateCache.Entry entry) {
        return EventSourcedAggregate.reconstruct(
                getAggregateType().cast(entry.root()),
                aggregateModel(),
                entry.version(),
                false,
                events,
                new SnapshotMark(entry.snapshot()));
    }

    private void bringUpToDate(EventSourcedAggregate<T> aggregate, long version) {
        DomainEventStream newer = events.readEvents(aggregate.identifierAsString(), version + 1);
        if (newer.hasNext()) {
            aggregate.initializeState(newer);
        }
    }

    /**
     * Called before the commit, once for every command on an aggregate. It is kept once: after the first time somebody else may have
     * taken it.
     */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Set<String> kept = root.getOrComputeResource(KEPT, key -> new HashSet<>());
        if (kept.add(aggregate.identifierAsString())) {
            root.afterCommit(committed -> keep(aggregate));
        }
    }

    private void keep(EventSourcedAggregate<T> aggregate) {
        Long version = aggregate.version();
        if (version != null && !aggregate.isDeleted()) {
            String id = aggregate.identifierAsString();
            long newest = ((SnapshotMark) aggregate.getSnapshotTrigger()).version();
            cache.put(id, snapshots.committed(aggregate.getAggregateRoot(), id, version, newest));
        }
    }
}
