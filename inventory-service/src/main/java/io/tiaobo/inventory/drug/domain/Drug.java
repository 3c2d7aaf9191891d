package io.tiaobo.inventory.drug.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.drug.command.RegisterDrug;
import io.tiaobo.inventory.drug.event.DrugRegistered;
import io.tiaobo.runtime.domain.Decision;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A product of one company in one form and pack, as it is now (S1-01). The answer says in {@code change} whether it was {@code NEW}, {@code CHANGED} or {@code NONE}. */
public class Drug {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable DrugDetails details;

    Drug() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(RegisterDrug c) {
        if (c.drug().equals(details)) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        String change = details == null ? "NEW" : "CHANGED";
        AggregateLifecycle.apply(new DrugRegistered(c.drug()));
        return Decision.accept(Map.of("change", change));
    }

    @EventSourcingHandler
    void on(DrugRegistered event) {
        id = "drug:" + event.drug().code();
        details = event.drug();
    }
}
