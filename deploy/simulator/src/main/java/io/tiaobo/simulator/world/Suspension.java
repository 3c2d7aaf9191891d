package io.tiaobo.simulator.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** A thread that stands still in the middle of its transactions while the simulation's only thread plays others. */
public final class Suspension {
    private final Deque<UnitOfWork<?>> unitsOfWork = new ArrayDeque<>();
    private final Map<Database, @Nullable Work> transactions = new LinkedHashMap<>();

    private Suspension() {}

    /** Takes everything aside that is running now. */
    public static Suspension of(List<Database> databases) {
        Suspension suspension = new Suspension();
        while (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> top = CurrentUnitOfWork.get();
            CurrentUnitOfWork.clear(top);
            suspension.unitsOfWork.push(top);
        }
        databases.forEach(database -> suspension.transactions.put(database, database.suspend()));
        return suspension;
    }

    /** Brings it back. */
    public void end() {
        transactions.forEach(Database::resume);
        unitsOfWork.forEach(CurrentUnitOfWork::set);
    }
}
