package io.tiaobo.inventory.config;

import io.tiaobo.inventory.drug.event.DrugEvent;
import io.tiaobo.inventory.drug.messaging.DrugTranslator;
import io.tiaobo.inventory.policy.event.BanEvent;
import io.tiaobo.inventory.policy.event.ExplanationEvent;
import io.tiaobo.inventory.policy.event.PurchaseRuleEvent;
import io.tiaobo.inventory.policy.event.VolumeEvent;
import io.tiaobo.inventory.policy.messaging.BanTranslator;
import io.tiaobo.inventory.price.event.DrugPriceEvent;
import io.tiaobo.inventory.price.event.ReimbursementEvent;
import io.tiaobo.inventory.price.event.SitePriceEvent;
import io.tiaobo.inventory.purchase.event.AssortmentEvent;
import io.tiaobo.inventory.purchase.event.OrderEvent;
import io.tiaobo.inventory.purchase.event.SupplyChannelEvent;
import io.tiaobo.inventory.purchase.messaging.PurchaseTranslator;
import io.tiaobo.inventory.site.event.SiteEvent;
import io.tiaobo.inventory.site.messaging.SiteTranslator;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.messaging.InventoryCommands;
import io.tiaobo.inventory.stock.messaging.StockTranslator;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.event.DomainEvent;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.runtime.kafka.MessageTranslator;
import io.tiaobo.runtime.kafka.Outgoing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service says and hears on Kafka. */
@Configuration(proxyBeanMethods = false)
class Messaging {
    @Bean
    MessageTranslator messageTranslator() {
        return Messaging::translate;
    }

    private static List<Outgoing> translate(DomainEvent event) {
        if (event.payload() instanceof StockEvent stock) {
            return StockTranslator.translate(stock, event.sequenceNumber(), event.timestamp());
        }
        if (event.payload() instanceof SiteEvent site) {
            return SiteTranslator.translate(site);
        }
        if (event.payload() instanceof DrugEvent drug) {
            return DrugTranslator.translate(drug);
        }
        if (event.payload() instanceof OrderEvent order) {
            return PurchaseTranslator.translate(order);
        }
        if (event.payload() instanceof AssortmentEvent assortment) {
            return PurchaseTranslator.translate(assortment);
        }
        if (event.payload() instanceof SupplyChannelEvent channel) {
            return PurchaseTranslator.translate(channel);
        }
        if (event.payload() instanceof BanEvent ban) {
            return BanTranslator.translate(ban);
        }
        if (isAskedFor(event.payload())) {
            return List.of(); // asked for, not followed: what holds depends on the day of the question
        }
        throw new IllegalArgumentException(
                "No message is known for " + event.payload().getClass());
    }

    private static boolean isAskedFor(Object payload) {
        return payload instanceof DrugPriceEvent
                || payload instanceof SitePriceEvent
                || payload instanceof ReimbursementEvent
                || payload instanceof PurchaseRuleEvent
                || payload instanceof VolumeEvent
                || payload instanceof ExplanationEvent;
    }

    @Bean
    MessageConsumer inventoryCommands(CommandExecutor executor) {
        return new InventoryCommands(executor).consumer();
    }
}
