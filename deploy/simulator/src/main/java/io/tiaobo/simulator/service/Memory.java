package io.tiaobo.simulator.service;

import io.tiaobo.runtime.command.CommandLog;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.kafka.Inbox;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.runtime.kafka.ParkingLot;
import io.tiaobo.simulator.world.Database;
import io.tiaobo.simulator.world.EventPosition;
import io.tiaobo.simulator.world.Mutation;
import io.tiaobo.simulator.world.Table;
import io.tiaobo.simulator.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The runtime's own tables: command log, inbox, parking lot, deadlines, positions of processors. */
final class Memory implements CommandLog, Inbox, ParkingLot, Deadlines {
    /**
     * A deadline that has not fired.
     *
     * @param name handler
     * @param key what it is about
     * @param dueAt when it fires
     */
    record Deadline(String name, String key, Instant dueAt) {}

    private final Table<String, Entry> commands;
    private final Table<String, Boolean> inbox;
    private final Table<String, String> parked;
    private final Table<String, Deadline> deadlines;
    private final Table<String, EventPosition> positions;

    private final Table<String, Integer> applied;
    private final World world;

    Memory(Database database, World world) {
        this.world = world;
        applied = database.table();
        commands = database.table();
        inbox = database.table();
        parked = database.table();
        deadlines = database.table();
        positions = database.table();
    }

    @Override
    public Map<String, Entry> find(List<IdentifiedCommand> batch) {
        Map<String, Entry> found = new HashMap<>();
        if (world.faults().lacks(Mutation.NO_COMMAND_LOG)) {
            return found;
        }
        for (IdentifiedCommand command : batch) {
            Entry entry = commands.get(command.id());
            if (entry != null) {
                found.put(command.id(), entry);
            }
        }
        return found;
    }

    @Override
    public boolean contains(String commandId) {
        return commands.get(commandId) != null;
    }

    @Override
    public void insert(Map<String, Entry> entries) {
        entries.forEach((id, entry) -> {
            if (!commands.insert(id, entry) && !world.faults().lacks(Mutation.NO_COMMAND_LOG)) {
                throw new org.springframework.dao.ConcurrencyFailureException(id + " was run elsewhere");
            }
        });
    }

    @Override
    public Set<List<String>> enter(String consumer, List<Incoming<?>> messages) {
        Set<List<String>> fresh = new HashSet<>();
        for (Incoming<?> message : messages) {
            if (inbox.insert(consumer + "|" + message.source() + "|" + message.id(), true)
                    || world.faults().lacks(Mutation.NO_INBOX)) {
                fresh.add(List.of(message.source(), message.id()));
            }
        }
        return fresh;
    }

    /** Counts the effects of a message, in their transaction. */
    void countEffect(String consumer, Incoming<?> message) {
        String key = consumer + " " + message.source() + " " + message.id();
        applied.update(key, count -> count == null ? 1 : count + 1);
    }

    /** Messages whose effect is there more than once. */
    boolean anythingAppliedTwice() {
        return applied.rows().stream().anyMatch(count -> count > 1);
    }

    /** A process ends that kept its deadlines to itself; only when that guarantee is taken away. */
    void processEnded() {
        if (world.faults().lacks(Mutation.DEADLINES_IN_MEMORY)) {
            for (Deadline deadline : deadlines.rows()) {
                deadlines.delete(deadline.name() + "|" + deadline.key());
            }
        }
    }

    @Override
    public boolean isEmpty(String consumer) {
        return true; // a parked record ends the schedule as a violation: nothing here is poison
    }

    @Override
    public boolean holds(String consumer, ConsumerRecord<String, byte[]> message) {
        return false;
    }

    @Override
    public void park(String consumer, ConsumerRecord<String, byte[]> message, String reason, String detail) {
        parked.update(
                consumer + "|" + message.topic() + "|" + message.partition() + "|" + message.offset(),
                none -> reason + " " + detail);
    }

    List<String> parked() {
        return parked.rows();
    }

    @Override
    public void schedule(String name, String key, Instant dueAt) {
        deadlines.update(name + "|" + key, none -> new Deadline(name, key, dueAt));
    }

    @Override
    public void cancel(String name, String key) {
        deadlines.delete(name + "|" + key);
    }

    List<Deadline> deadlines() {
        return deadlines.rows();
    }

    /** The deadline has fired; one that was set anew meanwhile stays. */
    void fired(Deadline deadline) {
        deadlines.update(deadline.name() + "|" + deadline.key(), now -> deadline.equals(now) ? null : now);
    }

    EventPosition position(String processor) {
        EventPosition position = positions.get(processor);
        return position == null ? EventPosition.START : position;
    }

    /** Moves a processor's position; only one replica can do so at a time. */
    void move(String processor, EventPosition from, EventPosition to) {
        EventPosition now = positions.lock(processor);
        if (!from.equals(now == null ? EventPosition.START : now)) {
            throw new org.springframework.dao.ConcurrencyFailureException(processor + " was moved elsewhere");
        }
        positions.update(processor, old -> to);
    }
}
