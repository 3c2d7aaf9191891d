package io.tiaobo.inventory.purchase.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The supplier delivered on an order, or declined with 0 units. Says site and drug in the answer; refused: {@code ORDER_UNKNOWN}.
 *
 * @param orderId number of the order
 * @param quantity dispensing units of this delivery, from 0
 * @param deliveredOn day, Asia/Shanghai
 */
public record RecordDelivery(String orderId, long quantity, LocalDate deliveredOn) implements PurchaseCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "order:" + orderId;
    }
}
