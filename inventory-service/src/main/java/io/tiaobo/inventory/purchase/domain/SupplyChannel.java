package io.tiaobo.inventory.purchase.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.purchase.command.ReportSupplyChannel;
import io.tiaobo.inventory.purchase.event.SupplyChannelReported;
import io.tiaobo.runtime.domain.Decision;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** How a drug can be had on the market, by the latest report. Every report counts, also one that repeats the status. */
public class SupplyChannel {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable SupplyChannelReported latest;

    SupplyChannel() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ReportSupplyChannel c) {
        SupplyChannelReported event = new SupplyChannelReported(c.drugCode(), c.status(), c.source(), c.reportedOn());
        if (event.equals(latest)) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        if (latest != null && c.reportedOn().isBefore(latest.reportedOn())) {
            return Decision.refuse(
                    "REPORT_OUTDATED", Map.of("reportedOn", latest.reportedOn().toString()));
        }
        AggregateLifecycle.apply(event);
        return Decision.accept(Map.of("change", "NEW"));
    }

    @EventSourcingHandler
    void on(SupplyChannelReported event) {
        id = "supply-channel:" + event.drugCode();
        latest = event;
    }
}
