package io.tiaobo.inventory.purchase.command;

import io.tiaobo.inventory.purchase.domain.SupplyStatus;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Somebody who knows the market says how a drug can be had (S1-15). Refused: {@code REPORT_OUTDATED} when a later day was reported
 * on already.
 *
 * @param drugCode drug
 * @param status state of the supply
 * @param source office, distributor or bulletin that says so; never a person
 * @param reportedOn day of the report, Asia/Shanghai
 */
public record ReportSupplyChannel(String drugCode, SupplyStatus status, String source, LocalDate reportedOn)
        implements PurchaseCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "supply-channel:" + drugCode;
    }
}
