package io.tiaobo.inventory.drug.event;

/** A fact about a drug. */
public sealed interface DrugEvent permits DrugRegistered {}
