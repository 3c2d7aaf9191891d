package io.tiaobo.inventory.purchase.messaging;

import io.tiaobo.contracts.inventory.v1.AssortmentChangedV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.inventory.purchase.event.AssortmentChanged;
import io.tiaobo.inventory.purchase.event.AssortmentEvent;
import io.tiaobo.inventory.purchase.event.OrderEvent;
import io.tiaobo.inventory.purchase.event.OrderFilled;
import io.tiaobo.inventory.purchase.event.OrderPlaced;
import io.tiaobo.inventory.purchase.event.SupplyChannelEvent;
import io.tiaobo.inventory.purchase.event.SupplyChannelReported;
import io.tiaobo.runtime.kafka.Outgoing;
import java.util.List;

/** Facts about buying. Key = {@code site/drug}; a supply channel has a key beside its drug's, never the drug's own. */
public final class PurchaseTranslator {
    private PurchaseTranslator() {}

    /** The message of an order's event. */
    public static List<Outgoing> translate(OrderEvent event) {
        if (event instanceof OrderPlaced e) {
            return List.of(Outgoing.of(
                    e.siteCode() + "/" + e.drugCode(),
                    new OrderPlacedV1(e.orderId(), e.siteCode(), e.drugCode(), e.quantity(), e.placedOn())));
        }
        return event instanceof OrderFilled e
                ? List.of(Outgoing.of(
                        e.siteCode() + "/" + e.drugCode(),
                        new OrderFilledV1(
                                e.orderId(), e.siteCode(), e.drugCode(), e.ordered(), e.received(), e.filledOn())))
                : List.of();
    }

    /** The message of a change of range. */
    public static List<Outgoing> translate(AssortmentEvent event) {
        return event instanceof AssortmentChanged e
                ? List.of(Outgoing.of(
                        e.siteCode() + "/" + e.drugCode(),
                        new AssortmentChangedV1(
                                e.siteCode(), e.drugCode(), e.status().name(), e.reason(), e.changedOn())))
                : List.of();
    }

    /** The message of a report on a supply channel. */
    public static List<Outgoing> translate(SupplyChannelEvent event) {
        return event instanceof SupplyChannelReported e
                ? List.of(Outgoing.of(
                        e.drugCode() + "/supply-channel",
                        new SupplyChannelReportedV1(e.drugCode(), e.status().name(), e.source(), e.reportedOn())))
                : List.of();
    }
}
