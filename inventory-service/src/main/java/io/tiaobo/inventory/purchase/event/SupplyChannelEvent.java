package io.tiaobo.inventory.purchase.event;

/** A fact about the supply of a drug. */
public sealed interface SupplyChannelEvent permits SupplyChannelReported {}
