package io.tiaobo.inventory.purchase.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.purchase.command.PlaceOrder;
import io.tiaobo.inventory.purchase.command.RecordDelivery;
import io.tiaobo.inventory.purchase.event.OrderFilled;
import io.tiaobo.inventory.purchase.event.OrderPlaced;
import io.tiaobo.runtime.domain.Decision;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One drug ordered by one site; deliveries add up, and more than was ordered may come. */
public class PurchaseOrder {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable OrderPlaced placed;
    private long received;

    PurchaseOrder() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(PlaceOrder c) {
        OrderPlaced event = new OrderPlaced(c.orderId(), c.siteCode(), c.drugCode(), c.quantity(), c.placedOn());
        if (event.equals(placed)) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        if (placed != null) {
            return Decision.refuse("ORDER_ID_TAKEN", Map.of("orderId", c.orderId()));
        }
        AggregateLifecycle.apply(event);
        return Decision.accept(Map.of("change", "NEW"));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(RecordDelivery c) {
        OrderPlaced order = placed;
        if (order == null) {
            return Decision.refuse("ORDER_UNKNOWN", Map.of("orderId", c.orderId()));
        }
        AggregateLifecycle.apply(new OrderFilled(
                order.orderId(),
                order.siteCode(),
                order.drugCode(),
                order.quantity(),
                c.quantity(),
                received + c.quantity(),
                c.deliveredOn()));
        return Decision.accept(Map.of(
                "siteCode",
                order.siteCode(),
                "drugCode",
                order.drugCode(),
                "ordered",
                String.valueOf(order.quantity()),
                "received",
                String.valueOf(received)));
    }

    @EventSourcingHandler
    void on(OrderPlaced event) {
        id = "order:" + event.orderId();
        placed = event;
    }

    @EventSourcingHandler
    void on(OrderFilled event) {
        received = event.received();
    }
}
