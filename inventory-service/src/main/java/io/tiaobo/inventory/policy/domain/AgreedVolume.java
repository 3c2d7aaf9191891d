package io.tiaobo.inventory.policy.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.policy.command.AgreeVolume;
import io.tiaobo.inventory.policy.event.VolumeAgreed;
import io.tiaobo.runtime.domain.Decision;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What was agreed for one site, group and period. What came in is never written here: the ledger says it. */
public class AgreedVolume {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable VolumeAgreed latest;

    AgreedVolume() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(AgreeVolume c) {
        VolumeAgreed event =
                new VolumeAgreed(c.siteCode(), c.withBranches(), c.genericGroup(), c.from(), c.until(), c.quantity());
        if (event.equals(latest)) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        AggregateLifecycle.apply(event);
        return Decision.accept(Map.of("change", "NEW"));
    }

    @EventSourcingHandler
    void on(VolumeAgreed event) {
        id = "agreed-volume:" + event.siteCode() + "/" + event.genericGroup() + "/" + event.from();
        latest = event;
    }
}
