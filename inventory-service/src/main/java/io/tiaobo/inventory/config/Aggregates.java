package io.tiaobo.inventory.config;

import io.tiaobo.inventory.drug.domain.Drug;
import io.tiaobo.inventory.drug.event.DrugEvent;
import io.tiaobo.inventory.policy.domain.AgreedVolume;
import io.tiaobo.inventory.policy.domain.BanSuspicion;
import io.tiaobo.inventory.policy.domain.Explanation;
import io.tiaobo.inventory.policy.domain.PurchaseRule;
import io.tiaobo.inventory.policy.event.BanEvent;
import io.tiaobo.inventory.policy.event.ExplanationEvent;
import io.tiaobo.inventory.policy.event.PurchaseRuleEvent;
import io.tiaobo.inventory.policy.event.VolumeEvent;
import io.tiaobo.inventory.price.domain.DrugPrice;
import io.tiaobo.inventory.price.domain.ReimbursementRatio;
import io.tiaobo.inventory.price.domain.SitePrice;
import io.tiaobo.inventory.price.event.DrugPriceEvent;
import io.tiaobo.inventory.price.event.ReimbursementEvent;
import io.tiaobo.inventory.price.event.SitePriceEvent;
import io.tiaobo.inventory.purchase.domain.Assortment;
import io.tiaobo.inventory.purchase.domain.PurchaseOrder;
import io.tiaobo.inventory.purchase.domain.SupplyChannel;
import io.tiaobo.inventory.purchase.event.AssortmentEvent;
import io.tiaobo.inventory.purchase.event.OrderEvent;
import io.tiaobo.inventory.purchase.event.SupplyChannelEvent;
import io.tiaobo.inventory.site.domain.Site;
import io.tiaobo.inventory.site.event.SiteEvent;
import io.tiaobo.inventory.stock.domain.StockItem;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.runtime.event.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregates of this service and their events. */
@Configuration(proxyBeanMethods = false)
class Aggregates {
    @Bean
    AggregateType<Site> site() {
        return AggregateType.of(Site.class, SiteEvent.class);
    }

    @Bean
    AggregateType<Drug> drug() {
        return AggregateType.of(Drug.class, DrugEvent.class);
    }

    @Bean
    AggregateType<StockItem> stockItem() {
        return AggregateType.of(StockItem.class, StockEvent.class);
    }

    @Bean
    AggregateType<PurchaseRule> purchaseRule() {
        return AggregateType.of(PurchaseRule.class, PurchaseRuleEvent.class);
    }

    @Bean
    AggregateType<AgreedVolume> agreedVolume() {
        return AggregateType.of(AgreedVolume.class, VolumeEvent.class);
    }

    @Bean
    AggregateType<Explanation> explanation() {
        return AggregateType.of(Explanation.class, ExplanationEvent.class);
    }

    @Bean
    AggregateType<BanSuspicion> banSuspicion() {
        return AggregateType.of(BanSuspicion.class, BanEvent.class);
    }

    @Bean
    AggregateType<PurchaseOrder> purchaseOrder() {
        return AggregateType.of(PurchaseOrder.class, OrderEvent.class);
    }

    @Bean
    AggregateType<Assortment> assortment() {
        return AggregateType.of(Assortment.class, AssortmentEvent.class);
    }

    @Bean
    AggregateType<SupplyChannel> supplyChannel() {
        return AggregateType.of(SupplyChannel.class, SupplyChannelEvent.class);
    }

    @Bean
    AggregateType<DrugPrice> drugPrice() {
        return AggregateType.of(DrugPrice.class, DrugPriceEvent.class);
    }

    @Bean
    AggregateType<SitePrice> sitePrice() {
        return AggregateType.of(SitePrice.class, SitePriceEvent.class);
    }

    @Bean
    AggregateType<ReimbursementRatio> reimbursementRatio() {
        return AggregateType.of(ReimbursementRatio.class, ReimbursementEvent.class);
    }
}
