package io.tiaobo.inventory.drug.command;

import io.tiaobo.inventory.drug.domain.DrugDetails;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take over the reference data of a drug as it is now. Taking over what is known already changes nothing.
 *
 * @param drug the whole data
 */
public record RegisterDrug(DrugDetails drug) implements DrugCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "drug:" + drug.code();
    }
}
