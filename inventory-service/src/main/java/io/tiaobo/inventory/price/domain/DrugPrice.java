package io.tiaobo.inventory.price.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.price.command.SetDrugPrice;
import io.tiaobo.inventory.price.event.DrugPriceSet;
import io.tiaobo.runtime.domain.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The prices of a drug over time (S2-03). The answer says in {@code change} whether it was {@code NEW} or {@code NONE}. */
public class DrugPrice {
    @AggregateIdentifier
    private @Nullable String id;

    private final Map<LocalDate, DrugPriceSet> byFirstDay = new HashMap<>();

    DrugPrice() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(SetDrugPrice c) {
        if (c.collectivePrice() != null && c.collectivePrice().compareTo(c.referencePrice()) > 0) {
            return Decision.refuse("COLLECTIVE_ABOVE_REFERENCE");
        }
        DrugPriceSet event =
                new DrugPriceSet(c.drugCode(), c.packSize(), c.referencePrice(), c.collectivePrice(), c.validFrom());
        if (event.equals(byFirstDay.get(c.validFrom()))) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        AggregateLifecycle.apply(event);
        return Decision.accept(Map.of("change", "NEW"));
    }

    @EventSourcingHandler
    void on(DrugPriceSet event) {
        id = "drug-price:" + event.drugCode();
        byFirstDay.put(event.validFrom(), event);
    }
}
