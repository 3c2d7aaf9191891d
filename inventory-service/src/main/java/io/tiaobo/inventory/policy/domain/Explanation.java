package io.tiaobo.inventory.policy.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.policy.command.ApproveExplanation;
import io.tiaobo.inventory.policy.event.ExplanationApproved;
import io.tiaobo.runtime.domain.Decision;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What citizens are told about one question, with all its versions (S1-08). */
public class Explanation {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable ExplanationApproved latest;
    private long version;

    Explanation() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ApproveExplanation c) {
        ExplanationApproved known =
                new ExplanationApproved(c.tag(), version, c.textZh(), c.textEn(), c.approvedBy(), c.validFrom());
        if (!known.equals(latest)) {
            AggregateLifecycle.apply(new ExplanationApproved(
                    c.tag(), version + 1, c.textZh(), c.textEn(), c.approvedBy(), c.validFrom()));
        }
        return Decision.accept(Map.of("version", String.valueOf(version)));
    }

    @EventSourcingHandler
    void on(ExplanationApproved event) {
        id = "explanation:" + event.tag();
        latest = event;
        version = event.version();
    }
}
