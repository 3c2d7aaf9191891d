package io.tiaobo.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * What one service keeps for ever: its event table and its other tables. Survives every crash of its replicas. Several
 * transactions may be open at a time, one of them runs: the others are held up by {@link Faults}.
 */
public final class Database implements TransactionManager {
    private final World world;
    private final EventLog events;
    private final List<Table<?, ?>> tables = new ArrayList<>();
    private final TreeMap<Long, Work> running = new TreeMap<>();
    private long lastNumber;
    private @Nullable Work current;

    /** An empty database of a service. */
    public Database(String service, World world) {
        this.world = world;
        this.events = new EventLog(this, service, world.trueClock());
    }

    /** Adds an empty table. */
    public <K extends Comparable<K>, V> Table<K, V> table() {
        Table<K, V> table = new Table<>(this);
        tables.add(table);
        return table;
    }

    /** The event table. */
    public EventLog events() {
        return events;
    }

    /** Empties everything. */
    public void clear() {
        tables.forEach(Table::clear);
        events.clear();
        running.clear();
        lastNumber = 0;
        current = null;
    }

    /** Everything in it as it is now, to be put back; no transaction may be running. */
    public Runnable image() {
        List<Runnable> images =
                new ArrayList<>(tables.stream().map(Table::image).toList());
        images.add(events.image());
        long number = lastNumber;
        return () -> {
            clear();
            images.forEach(Runnable::run);
            lastNumber = number;
        };
    }

    @Override
    public Transaction startTransaction() {
        step("begin");
        Work work = new Work(this);
        current = work;
        return new Transaction() {
            @Override
            public void commit() {
                step("before commit");
                try {
                    work.commit();
                } finally {
                    end(work);
                }
                step("after commit");
            }

            @Override
            public void rollback() {
                end(work);
            }
        };
    }

    /** The database notices that the process is gone. */
    public void rollBackCurrent() {
        if (current != null) {
            end(current);
        }
    }

    private void end(Work work) {
        if (work.hasWritten()) {
            running.remove(work.id());
        }
        current = null;
    }

    /** Takes the running transaction aside while others run; {@link #resume} brings it back. */
    @Nullable Work suspend() {
        Work suspended = current;
        current = null;
        return suspended;
    }

    void resume(@Nullable Work suspended) {
        current = suspended;
    }

    @Nullable Work current() {
        return current;
    }

    Work inTransaction() {
        if (current == null) {
            throw new IllegalStateException("events are appended in transactions");
        }
        return current;
    }

    long number(Work work) {
        long number = ++lastNumber;
        running.put(number, work);
        return number;
    }

    /** Readers of events stop below this transaction. */
    long oldestRunning() {
        if (lacks(Mutation.NO_HORIZON)) {
            return Long.MAX_VALUE;
        }
        return running.isEmpty() ? lastNumber + 1 : running.firstKey();
    }

    boolean lacks(Mutation guarantee) {
        return world.faults().lacks(guarantee);
    }

    void step(String where) {
        world.faults().step(where);
    }
}
