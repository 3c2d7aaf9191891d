package io.tiaobo.runtime.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as they were after a commit of this process, so that a command reads only the events that came since. What is
 * in use is not in the cache: it is taken out, and comes back only after its commit. So nothing that was rolled back, and
 * nothing of a process that is gone, is ever seen again; and two users never share one object.
 */
public interface AggregateCache {
    /**
     * An aggregate at one of its versions.
     *
     * @param root the aggregate itself, never used by two at a time
     * @param version sequence number of the last event it has seen
     * @param snapshot sequence number of the last event in its newest snapshot that is known here; -1 when there is none
     */
    record Entry(Object root, long version, long snapshot) {}

    /** Takes an aggregate out; null when it is not there. */
    @Nullable Entry take(String aggregateId);

    /** Puts an aggregate in, after a commit. */
    void put(String aggregateId, Entry entry);

    /** Sequence number of the first event that is not known here. */
    long firstUnread(String aggregateId);

    /** The most recently used aggregates, at most so many. */
    static AggregateCache ofSize(long aggregates) {
        Cache<String, Entry> entries = Caffeine.newBuilder()
                .maximumSize(aggregates)
                .executor(Runnable::run)
                .build();
        return new AggregateCache() {
            @Override
            public @Nullable Entry take(String aggregateId) {
                return entries.asMap().remove(aggregateId);
            }

            @Override
            public void put(String aggregateId, Entry entry) {
                entries.put(aggregateId, entry);
            }

            @Override
            public long firstUnread(String aggregateId) {
                Entry entry = entries.getIfPresent(aggregateId);
                return entry == null ? 0 : entry.version() + 1;
            }
        };
    }
}
