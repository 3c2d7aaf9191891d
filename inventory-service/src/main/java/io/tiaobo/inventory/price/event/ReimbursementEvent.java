package io.tiaobo.inventory.price.event;

/** A fact about what the insurance pays. */
public sealed interface ReimbursementEvent permits ReimbursementRatioSet {}
