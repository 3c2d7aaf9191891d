package io.tiaobo.inventory.purchase.command;

import io.tiaobo.inventory.purchase.domain.AssortmentStatus;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A site takes a drug into its range or out of it (S1-36). The status it has already changes nothing.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param status new status
 * @param reason why, as a code word
 * @param changedOn first day, Asia/Shanghai
 */
public record ChangeAssortment(
        String siteCode, String drugCode, AssortmentStatus status, String reason, LocalDate changedOn)
        implements PurchaseCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "assortment:" + siteCode + "/" + drugCode;
    }
}
