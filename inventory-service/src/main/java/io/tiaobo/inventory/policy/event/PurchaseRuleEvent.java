package io.tiaobo.inventory.policy.event;

/** A fact about a rule of buying. */
public sealed interface PurchaseRuleEvent permits PurchaseRuleSet {}
