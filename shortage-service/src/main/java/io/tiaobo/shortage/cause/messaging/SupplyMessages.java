package io.tiaobo.shortage.cause.messaging;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.AssortmentChangedV1;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.shortage.cause.projection.SupplyTables;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the verification takes from inventory. The names are Kafka groups and inbox keys and never change. */
@Configuration(proxyBeanMethods = false)
class SupplyMessages {
    private static final Set<Class<?>> SUPPLY =
            Set.of(OrderPlacedV1.class, OrderFilledV1.class, AssortmentChangedV1.class, DispenseRefusedV1.class);

    @Bean
    MessageConsumer supplyDrugsConsumer(SupplyTables tables) {
        return MessageConsumer.named("shortage-supply-drugs")
                .on(DrugV1.class, m -> tables.take(m.data(), m.sequence(), m.id()))
                .on(SupplyChannelReportedV1.class, m -> tables.take(m.data(), m.id()));
    }

    /** Orders, ranges and refusals; nothing else on the topic says anything about supply. */
    @Bean
    MessageConsumer supplyOrdersConsumer(SupplyTables tables) {
        return MessageConsumer.named("shortage-supply-orders")
                .on(OrderPlacedV1.class, m -> tables.take(m.data(), m.id()))
                .on(OrderFilledV1.class, m -> tables.take(m.data(), m.id()))
                .on(AssortmentChangedV1.class, m -> tables.take(m.data(), m.id()))
                .on(DispenseRefusedV1.class, m -> tables.take(m.data(), m.id()))
                .ignoring(MessageCatalogue.topics().entrySet().stream()
                        .filter(message -> message.getValue().equals(Topics.STOCK_MOVEMENTS))
                        .map(Map.Entry::getKey)
                        .filter(type -> !SUPPLY.contains(type))
                        .toArray(Class<?>[]::new));
    }
}
