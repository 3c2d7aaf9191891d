package io.tiaobo.inventory.policy.command;

import io.tiaobo.inventory.policy.domain.PurchaseRuleText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Set when a site may buy a product that was not selected (S1-35). A change is a new version.
 *
 * @param rule the whole rule
 */
public record SetPurchaseRule(PurchaseRuleText rule) implements PolicyCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "purchase-rule:" + rule.code();
    }
}
