package io.tiaobo.inventory.drug.command;

/** Something a drug can be asked to do. */
public sealed interface DrugCommand permits RegisterDrug {}
