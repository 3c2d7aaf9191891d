package io.tiaobo.gateway.timeline.messaging;

import io.tiaobo.contracts.inventory.v1.AssortmentChangedV1;
import io.tiaobo.contracts.inventory.v1.BanSuspicionV1;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockExpiredV1;
import io.tiaobo.contracts.inventory.v1.StockHeldV1;
import io.tiaobo.contracts.inventory.v1.StockHoldReleasedV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockReservationRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.StockWrittenOffV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.runtime.kafka.MessageConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the gateway takes from the stock movements: refusals and corrections always, dispensing and purchases now and then,
 * opening stock never. Movements of transfers are left to the transfers topic, which tells the same story.
 */
@Configuration(proxyBeanMethods = false)
class MovementMessages {
    @Bean
    MessageConsumer gatewayStockMovements(Told told) {
        return MessageConsumer.named("gateway-stock-movements")
                .resting()
                .on(DispenseRefusedV1.class, told::always)
                .on(StockAdjustedV1.class, told::always)
                .on(StockWrittenOffV1.class, told::always)
                .on(StockHeldV1.class, told::always)
                .on(StockHoldReleasedV1.class, told::always)
                .on(StockExpiredV1.class, told::always)
                .on(StockDispensedV1.class, told::nowAndThen)
                .on(StockReceivedV1.class, message -> received(told, message))
                .ignoring(
                        StockReservedV1.class,
                        StockReservationRejectedV1.class,
                        ReservationEndedV1.class,
                        StockDispatchedV1.class,
                        StockDispatchRejectedV1.class,
                        TransferExpectedV1.class,
                        TransferStockReceivedV1.class,
                        TransferStockReturnedV1.class,
                        OrderPlacedV1.class,
                        OrderFilledV1.class,
                        AssortmentChangedV1.class,
                        BanSuspicionV1.class);
    }

    private static void received(Told told, Incoming<StockReceivedV1> message) {
        if (!"OPENING".equals(message.data().source())) {
            told.nowAndThen(message);
        }
    }
}
