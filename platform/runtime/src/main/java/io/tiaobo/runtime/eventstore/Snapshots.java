package io.tiaobo.runtime.eventstore;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What aggregates were after some of their events, one for each (ADR 0020). Made of the events alone; may be lost at any time. */
public interface Snapshots {
    /**
     * An aggregate after one of its events.
     *
     * @param type kind of aggregate, for people
     * @param aggregateId the aggregate
     * @param version sequence number of that event
     * @param revision code that made it of the events; no other code may use it
     * @param state strict JSON
     */
    record Snapshot(String type, String aggregateId, long version, String revision, String state) {}

    /** What is kept of an aggregate, if this revision made it. */
    @Nullable Snapshot find(String aggregateId, String revision);

    /** Keeps what was committed, now or later, instead of what is older or of another revision. Nobody is told if that fails. */
    void store(Supplier<Snapshot> snapshot);
}
