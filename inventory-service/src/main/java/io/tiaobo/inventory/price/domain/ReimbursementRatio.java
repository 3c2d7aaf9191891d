package io.tiaobo.inventory.price.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.price.command.SetReimbursementRatio;
import io.tiaobo.inventory.price.event.ReimbursementRatioSet;
import io.tiaobo.runtime.domain.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What the insurance pays of a price over time (S2-08). The answer says in {@code change} whether it was {@code NEW} or {@code NONE}. */
public class ReimbursementRatio {
    @AggregateIdentifier
    private @Nullable String id;

    private final Map<LocalDate, ReimbursementRatioSet> byFirstDay = new HashMap<>();

    ReimbursementRatio() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(SetReimbursementRatio c) {
        ReimbursementRatioSet event =
                new ReimbursementRatioSet(c.regionCode(), c.drugCode(), c.percent(), c.validFrom());
        if (event.equals(byFirstDay.get(c.validFrom()))) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        AggregateLifecycle.apply(event);
        return Decision.accept(Map.of("change", "NEW"));
    }

    @EventSourcingHandler
    void on(ReimbursementRatioSet event) {
        id = "reimbursement:" + event.regionCode() + "/" + Objects.requireNonNullElse(event.drugCode(), "*");
        byFirstDay.put(event.validFrom(), event);
    }
}
