package io.tiaobo.shortage.config;

import io.tiaobo.contracts.inventory.v1.AssortmentChangedV1;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockExpiredV1;
import io.tiaobo.contracts.inventory.v1.StockHeldV1;
import io.tiaobo.contracts.inventory.v1.StockHoldReleasedV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockReservationRejectedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.StockWrittenOffV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferOverdueV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.shortage.messaging.StockReactions;
import io.tiaobo.shortage.waitinglist.messaging.ArrivalReactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which messages of other services mean something here. The names are Kafka groups and inbox keys and never change. */
@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {
    @Bean
    MessageConsumer referenceConsumer(StockReactions stock, ReferenceData reference) {
        return MessageConsumer.named("shortage-reference")
                .on(SiteV1.class, stock::onSite)
                .on(DrugV1.class, message -> reference.take(message.data(), message.sequence()))
                .ignoring(SupplyChannelReportedV1.class);
    }

    @Bean
    MessageConsumer levelConsumer(StockReactions stock) {
        return MessageConsumer.named("shortage-levels").on(StockLevelV1.class, stock::onLevel);
    }

    @Bean
    MessageConsumer movementConsumer(StockReactions stock, ArrivalReactions arrivals) {
        return MessageConsumer.named("shortage-movements")
                .on(DispenseRefusedV1.class, stock::onRefusal)
                .on(StockReceivedV1.class, arrivals::onReceived)
                .on(TransferStockReceivedV1.class, arrivals::onTransferReceived)
                .on(StockAdjustedV1.class, arrivals::onAdjusted)
                .ignoring(
                        StockDispensedV1.class,
                        StockWrittenOffV1.class,
                        StockHeldV1.class,
                        StockHoldReleasedV1.class,
                        StockExpiredV1.class,
                        StockReservedV1.class,
                        StockReservationRejectedV1.class,
                        ReservationEndedV1.class,
                        StockDispatchedV1.class,
                        StockDispatchRejectedV1.class,
                        TransferExpectedV1.class,
                        TransferStockReturnedV1.class,
                        OrderPlacedV1.class,
                        OrderFilledV1.class,
                        AssortmentChangedV1.class);
    }

    @Bean
    MessageConsumer transferConsumer(StockReactions stock, ArrivalReactions arrivals) {
        return MessageConsumer.named("shortage-transfers")
                .on(TransferLegApprovedV1.class, arrivals::onApproved)
                .on(TransferLegEndedV1.class, arrivals::onLegEnded)
                .on(SourcingExhaustedV1.class, stock::onExhausted)
                .ignoring(
                        TransferRequestedV1.class,
                        DonorSearchCompletedV1.class,
                        TransferLegReservedV1.class,
                        TransferLegDispatchedV1.class,
                        TransferLegReceivedV1.class,
                        TransferOverdueV1.class,
                        TransferClosedV1.class);
    }
}
