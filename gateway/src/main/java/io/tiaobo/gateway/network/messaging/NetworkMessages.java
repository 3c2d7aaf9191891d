package io.tiaobo.gateway.network.messaging;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.gateway.network.projection.ReferenceProjection;
import io.tiaobo.gateway.network.projection.StockLevelProjection;
import io.tiaobo.runtime.kafka.MessageConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway takes from the compacted topics. */
@Configuration(proxyBeanMethods = false)
class NetworkMessages {
    @Bean
    MessageConsumer gatewayReference(ReferenceProjection reference) {
        return MessageConsumer.named("gateway-reference")
                .resting()
                .on(SiteV1.class, message -> reference.site(message.data(), message.sequence()))
                .on(DrugV1.class, message -> reference.drug(message.data(), message.sequence()))
                .ignoring(SupplyChannelReportedV1.class);
    }

    @Bean
    MessageConsumer gatewayStockLevels(StockLevelProjection levels) {
        return MessageConsumer.named("gateway-stock-levels")
                .resting()
                .on(StockLevelV1.class, message -> levels.level(message.data()));
    }
}
