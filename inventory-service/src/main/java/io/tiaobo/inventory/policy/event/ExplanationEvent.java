package io.tiaobo.inventory.policy.event;

/** A fact about what may be said to citizens. */
public sealed interface ExplanationEvent permits ExplanationApproved {}
