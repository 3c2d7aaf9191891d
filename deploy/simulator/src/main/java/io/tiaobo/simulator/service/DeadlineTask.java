package io.tiaobo.simulator.service;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.simulator.world.Replica;
import io.tiaobo.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fires what is due by the database's clock; the deadline is taken out after its effect, in a transaction of its own. */
final class DeadlineTask implements Task {
    private final Map<String, DeadlineHandler> handlers;
    private final World world;
    private final Memory memory;
    private final UnitsOfWork unitsOfWork;
    private final Replica replica;

    DeadlineTask(
            Map<String, DeadlineHandler> handlers,
            World world,
            Memory memory,
            UnitsOfWork unitsOfWork,
            Replica replica) {
        this.handlers = handlers;
        this.world = world;
        this.memory = memory;
        this.unitsOfWork = unitsOfWork;
        this.replica = replica;
    }

    @Override
    public Replica replica() {
        return replica;
    }

    private List<Memory.Deadline> due() {
        List<Memory.Deadline> due = new ArrayList<>();
        for (Memory.Deadline deadline : memory.deadlines()) {
            if (!deadline.dueAt().isAfter(world.now())) {
                due.add(deadline);
            }
        }
        return due;
    }

    @Override
    public boolean hasWork() {
        return !due().isEmpty();
    }

    @Override
    public void turn() {
        List<Memory.Deadline> due = due();
        if (due.isEmpty()) {
            return;
        }
        Memory.Deadline deadline = due.get(world.faults().below(due.size()));
        unitsOfWork.runWithRetry(() -> {
            Objects.requireNonNull(handlers.get(deadline.name())).action().run(deadline.key(), deadline.dueAt());
            return Boolean.TRUE;
        });
        memory.fired(deadline);
    }

    @Override
    public String toString() {
        return replica + " deadlines";
    }
}
