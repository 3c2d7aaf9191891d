package io.tiaobo.inventory.purchase.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.purchase.command.ChangeAssortment;
import io.tiaobo.inventory.purchase.event.AssortmentChanged;
import io.tiaobo.runtime.domain.Decision;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Whether one site keeps one drug, with the reason of every change (S1-36). */
public class Assortment {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable AssortmentStatus status;

    Assortment() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ChangeAssortment c) {
        if (c.status() == status) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        AggregateLifecycle.apply(
                new AssortmentChanged(c.siteCode(), c.drugCode(), c.status(), c.reason(), c.changedOn()));
        return Decision.accept(Map.of("change", "NEW"));
    }

    @EventSourcingHandler
    void on(AssortmentChanged event) {
        id = "assortment:" + event.siteCode() + "/" + event.drugCode();
        status = event.status();
    }
}
