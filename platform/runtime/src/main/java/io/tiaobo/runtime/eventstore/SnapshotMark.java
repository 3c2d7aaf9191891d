package io.tiaobo.runtime.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;

/**
 * What a loaded aggregate carries in the place of Axon's trigger: how far its newest snapshot reaches.
 *
 * @param version sequence number of the last event in it; -1 when there is none
 */
record SnapshotMark(long version) implements SnapshotTrigger {
    static final SnapshotMark NONE = new SnapshotMark(-1);

    @Override
    public void eventHandled(EventMessage<?> event) {
        // counted by their numbers, after the commit
    }

    @Override
    public void initializationFinished() {
        // a load alone changes nothing
    }
}
