package io.tiaobo.simulator.service;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.simulator.world.Database;
import io.tiaobo.simulator.world.EventPosition;
import io.tiaobo.simulator.world.Replica;
import io.tiaobo.simulator.world.StoredEvent;
import io.tiaobo.simulator.world.World;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;

/** One streaming processor: a batch of events and its new position in one unit of work. */
final class ProcessorTask implements Task {
    private final EventProcessor processor;
    private final AnnotationEventHandlerAdapter handler;
    private final World world;
    private final Database database;
    private final Memory memory;
    private final UnitsOfWork unitsOfWork;
    private final Replica replica;

    ProcessorTask(
            EventProcessor processor,
            AnnotationEventHandlerAdapter handler,
            World world,
            Database database,
            Memory memory,
            UnitsOfWork unitsOfWork,
            Replica replica) {
        this.processor = processor;
        this.handler = handler;
        this.world = world;
        this.database = database;
        this.memory = memory;
        this.unitsOfWork = unitsOfWork;
        this.replica = replica;
    }

    @Override
    public Replica replica() {
        return replica;
    }

    @Override
    public boolean hasWork() {
        return world.owns(replica.number(), processor.name().hashCode() & 7, Replica.COUNT)
                && !database.events()
                        .after(memory.position(processor.name()), 1)
                        .isEmpty();
    }

    @Override
    public void turn() {
        EventPosition from = memory.position(processor.name());
        int limit = world.faults().bite(processor.batchSize());
        List<StoredEvent> batch = database.events().after(from, limit);
        if (!batch.isEmpty()) {
            unitsOfWork.run(() -> {
                batch.forEach(this::handle);
                memory.move(processor.name(), from, batch.get(batch.size() - 1).position());
            });
        }
    }

    private void handle(StoredEvent event) {
        try {
            handler.handle(event.message());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return replica + " " + processor.name();
    }
}
