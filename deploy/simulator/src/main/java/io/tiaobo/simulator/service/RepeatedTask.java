package io.tiaobo.simulator.service;

import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.simulator.world.Replica;
import io.tiaobo.simulator.world.World;
import java.time.Instant;

/** Work repeated in intervals, by one replica at a time. */
public final class RepeatedTask implements Task {
    private final RecurringTask work;
    private final World world;
    private final Replica replica;
    private Instant next = Instant.MIN;

    RepeatedTask(RecurringTask work, World world, Replica replica) {
        this.work = work;
        this.world = world;
        this.replica = replica;
    }

    @Override
    public Replica replica() {
        return replica;
    }

    @Override
    public boolean hasWork() {
        return world.owns(replica.number(), 0, Replica.COUNT) && !next.isAfter(world.now());
    }

    @Override
    public void turn() {
        next = world.now().plus(work.interval());
        work.action().run();
    }

    void forget() {
        next = Instant.MIN;
    }

    @Override
    public String toString() {
        return replica + " " + work.name();
    }
}
