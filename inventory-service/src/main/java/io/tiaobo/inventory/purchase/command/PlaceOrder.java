package io.tiaobo.inventory.purchase.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A site orders a drug from its supplier (S1-18). The same order again changes nothing; refused: {@code ORDER_ID_TAKEN} when the
 * number belongs to another order.
 *
 * @param orderId number of the order in the purchasing system
 * @param siteCode site that buys
 * @param drugCode drug
 * @param quantity dispensing units, above 0
 * @param placedOn day of the order, Asia/Shanghai
 */
public record PlaceOrder(String orderId, String siteCode, String drugCode, long quantity, LocalDate placedOn)
        implements PurchaseCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "order:" + orderId;
    }
}
