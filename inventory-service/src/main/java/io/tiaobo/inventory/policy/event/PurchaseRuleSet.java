package io.tiaobo.inventory.policy.event;

import io.tiaobo.inventory.policy.domain.PurchaseRuleText;
import io.tiaobo.runtime.domain.EventType;

/**
 * A rule of buying is new or changed.
 *
 * @param rule the whole rule
 * @param version number of the version, from 1
 */
@EventType(name = "purchase-rule-set")
public record PurchaseRuleSet(PurchaseRuleText rule, long version) implements PurchaseRuleEvent {}
