package io.tiaobo.simulator.service;

import io.tiaobo.runtime.eventstore.AggregateCache;
import io.tiaobo.simulator.world.Replica;
import io.tiaobo.simulator.world.World;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each process of a service keeps of its aggregates; a process that crashed begins with nothing. */
final class ReplicaCaches implements AggregateCache {
    private record Place(Replica replica, int life, String aggregateId) {}

    private final World world;
    private final Map<Place, Entry> entries = new HashMap<>();

    ReplicaCaches(World world) {
        this.world = world;
    }

    private @Nullable Place place(String aggregateId) {
        Replica running = world.faults().running();
        return running == null ? null : new Place(running, running.crashes(), aggregateId);
    }

    @Override
    public @Nullable Entry take(String aggregateId) {
        Place place = place(aggregateId);
        return place == null ? null : entries.remove(place);
    }

    @Override
    public void put(String aggregateId, Entry entry) {
        Place place = place(aggregateId);
        if (place != null) {
            entries.put(place, entry);
        }
    }

    @Override
    public long firstUnread(String aggregateId) {
        Place place = place(aggregateId);
        Entry entry = place == null ? null : entries.get(place);
        return entry == null ? 0 : entry.version() + 1;
    }

    void clear() {
        entries.clear();
    }
}
