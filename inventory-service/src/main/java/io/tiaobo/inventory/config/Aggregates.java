package io.tiaobo.inventory.config;

import io.tiaobo.inventory.drug.domain.Drug;
import io.tiaobo.inventory.drug.event.DrugEvent;
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
}
