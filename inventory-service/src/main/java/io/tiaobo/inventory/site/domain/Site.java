package io.tiaobo.inventory.site.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.site.command.RegisterSite;
import io.tiaobo.inventory.site.event.SiteRegistered;
import io.tiaobo.runtime.domain.Decision;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A place that keeps medicine, as it is now (S2-44). The answer says in {@code change} whether it was {@code NEW}, {@code CHANGED} or {@code NONE}. */
public class Site {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable SiteDetails details;

    Site() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(RegisterSite c) {
        if (c.site().equals(details)) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        String change = details == null ? "NEW" : "CHANGED";
        AggregateLifecycle.apply(new SiteRegistered(c.site()));
        return Decision.accept(Map.of("change", change));
    }

    @EventSourcingHandler
    void on(SiteRegistered event) {
        id = "site:" + event.site().code();
        details = event.site();
    }
}
