package io.tiaobo.runtime.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Gives units of work the names of their steps, and hits the places they come to. In a process that is not armed it does
 * nothing.
 */
public final class LocalStep {
    private static final String NAMES = LocalStep.class.getName();

    private LocalStep() {}

    /** Begins steps, and answers the work to be run in their unit of work. */
    public static <T> Supplier<T> of(Supplier<List<String>> names, Supplier<T> work) {
        if (!FailPoint.isArmed()) {
            return work;
        }
        List<String> steps = names.get();
        hit(Place.BEFORE_TRANSACTION, steps);
        return () -> {
            nameUnitOfWork(steps);
            return work.get();
        };
    }

    /** Begins a step inside the running unit of work, which may be one of a batch of steps. */
    public static void within(String kind, Class<?> subject) {
        if (FailPoint.isArmed()) {
            begin(List.of(kind + "/" + subject.getSimpleName()));
        }
    }

    /** Names the running unit of work if nobody did. */
    public static void withinUnnamed(Supplier<List<String>> names) {
        if (FailPoint.isArmed() && CurrentUnitOfWork.get().root().getResource(NAMES) == null) {
            begin(names.get());
        }
    }

    /** The steps of the running unit of work have come to a place. */
    public static void reached(Place place) {
        if (FailPoint.isArmed()) {
            hit(place, CurrentUnitOfWork.get().root().getOrDefaultResource(NAMES, List.of()));
        }
    }

    private static void begin(List<String> steps) {
        hit(Place.BEFORE_TRANSACTION, steps);
        nameUnitOfWork(steps);
    }

    private static void nameUnitOfWork(List<String> steps) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        List<String> all = unitOfWork.getOrComputeResource(NAMES, key -> {
            List<String> names = new ArrayList<>();
            // Phases call back in reverse order: the transaction, attached first, commits after this one is called.
            unitOfWork.onCommit(committing -> hit(Place.BEFORE_COMMIT, names));
            unitOfWork.afterCommit(committed -> hit(Place.AFTER_COMMIT, names));
            return names;
        });
        all.addAll(steps);
    }

    private static void hit(Place place, List<String> steps) {
        steps.forEach(step -> FailPoint.hit(place, step));
    }
}
