package io.tiaobo.inventory.policy.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.policy.command.SetPurchaseRule;
import io.tiaobo.inventory.policy.event.PurchaseRuleSet;
import io.tiaobo.runtime.domain.Decision;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A rule of buying with all its versions. */
public class PurchaseRule {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable PurchaseRuleText latest;
    private long version;

    PurchaseRule() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(SetPurchaseRule c) {
        if (!c.rule().equals(latest)) {
            AggregateLifecycle.apply(new PurchaseRuleSet(c.rule(), version + 1));
        }
        return Decision.accept(Map.of("version", String.valueOf(version)));
    }

    @EventSourcingHandler
    void on(PurchaseRuleSet event) {
        id = "purchase-rule:" + event.rule().code();
        latest = event.rule();
        version = event.version();
    }
}
