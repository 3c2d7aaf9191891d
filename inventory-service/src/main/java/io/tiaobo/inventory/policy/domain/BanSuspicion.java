package io.tiaobo.inventory.policy.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.policy.command.ClearBan;
import io.tiaobo.inventory.policy.command.SuspectBan;
import io.tiaobo.inventory.policy.event.BanCleared;
import io.tiaobo.inventory.policy.event.BanSuspected;
import io.tiaobo.runtime.domain.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Whether one product is suspected to be banned at one site. Said once, and once more when the ground changes. */
public class BanSuspicion {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable BanEvidence open;

    BanSuspicion() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(SuspectBan c) {
        if (open == null || open.ground() != c.evidence().ground()) {
            AggregateLifecycle.apply(new BanSuspected(c.siteCode(), c.drugCode(), c.evidence()));
        }
        return Decision.accept();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ClearBan c) {
        if (open != null) {
            AggregateLifecycle.apply(new BanCleared(c.siteCode(), c.drugCode(), open, c.observedOn()));
        }
        return Decision.accept();
    }

    @EventSourcingHandler
    void on(BanSuspected event) {
        id = "ban-suspicion:" + event.siteCode() + "/" + event.drugCode();
        open = event.evidence();
    }

    @EventSourcingHandler
    void on(BanCleared event) {
        open = null;
    }
}
