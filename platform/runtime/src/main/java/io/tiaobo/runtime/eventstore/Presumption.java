package io.tiaobo.runtime.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That nobody else has appended to the aggregates in memory (ADR 0019). A unit of work that begins with it takes them as they
 * are. What it appends proves it right or fails, because the number of an event is unique; what it decides without an event proves nothing, so
 * then the unit of work fails, too, and is to be run again without it.
 */
public final class Presumption {
    private static final String RESOURCE = Presumption.class.getName();

    private record Taken(Aggregate<?> aggregate, long version) {}

    private final List<Taken> taken = new ArrayList<>();

    private Presumption() {}

    /** Makes the running unit of work rest on it. */
    public static void begin() {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        Presumption presumption = new Presumption();
        unitOfWork.resources().put(RESOURCE, presumption);
        unitOfWork.onPrepareCommit(committing -> presumption.verify());
    }

    static @Nullable Presumption current() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().<Presumption>getResource(RESOURCE) : null;
    }

    void took(Aggregate<?> aggregate, long version) {
        taken.add(new Taken(aggregate, version));
    }

    private void verify() {
        for (Taken one : taken) {
            if (Objects.equals(one.aggregate().version(), one.version())) {
                throw new UnprovenException(one.aggregate().identifierAsString());
            }
        }
    }
}
