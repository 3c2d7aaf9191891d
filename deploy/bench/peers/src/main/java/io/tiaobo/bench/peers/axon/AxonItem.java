package io.tiaobo.bench.peers.axon;

import io.tiaobo.bench.peers.StoredMovement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A stock item as an Axon aggregate. */
public class AxonItem {
    /** Put the first units on the shelf. */
    record Put(@TargetAggregateIdentifier String key, int item, long units) {}

    /** Take units off it. */
    record Take(@TargetAggregateIdentifier String key, int item, long units) {}

    @AggregateIdentifier
    private @Nullable String key;

    private long left;

    AxonItem() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(Put put) {
        AggregateLifecycle.apply(StoredMovement.of(put.item(), put.units(), left + put.units()));
        return true;
    }

    @CommandHandler
    boolean handle(Take take) {
        if (left < take.units()) {
            return false;
        }
        AggregateLifecycle.apply(StoredMovement.of(take.item(), -take.units(), left - take.units()));
        return true;
    }

    @EventSourcingHandler
    void on(StoredMovement event) {
        key = event.id().siteCode() + "/" + event.id().drugCode();
        left = event.after().usable();
    }
}
