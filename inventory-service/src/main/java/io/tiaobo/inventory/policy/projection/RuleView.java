package io.tiaobo.inventory.policy.projection;

import io.tiaobo.inventory.policy.domain.PurchaseRuleText;

/**
 * A version of a rule.
 *
 * @param version number of the version, from 1
 * @param rule the rule
 */
public record RuleView(long version, PurchaseRuleText rule) {}
