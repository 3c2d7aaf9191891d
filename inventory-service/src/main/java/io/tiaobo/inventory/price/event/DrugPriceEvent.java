package io.tiaobo.inventory.price.event;

/** A fact about the prices of a drug. */
public sealed interface DrugPriceEvent permits DrugPriceSet {}
