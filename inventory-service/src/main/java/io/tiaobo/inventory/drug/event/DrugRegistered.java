package io.tiaobo.inventory.drug.event;

import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.runtime.domain.EventType;

/**
 * The reference data of a drug is new or changed.
 *
 * @param drug the whole data from now on
 */
@EventType(name = "drug-registered")
public record DrugRegistered(DrugDetails drug) implements DrugEvent {}
