package io.tiaobo.simulator.service;

import io.tiaobo.simulator.world.Replica;

/** A thread of a replica: whenever it is given a turn it does one piece of its work. */
public interface Task {
    /** The process it belongs to. */
    Replica replica();

    /** Whether there is anything to do now. */
    boolean hasWork();

    /** Does one piece; failures that production waits out are swallowed, and the piece is still to be done. */
    void turn();
}
