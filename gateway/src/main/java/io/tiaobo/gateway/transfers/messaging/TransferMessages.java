package io.tiaobo.gateway.transfers.messaging;

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
import io.tiaobo.gateway.timeline.messaging.Told;
import io.tiaobo.gateway.transfers.projection.LegProjection;
import io.tiaobo.gateway.transfers.projection.TransferProjection;
import io.tiaobo.runtime.kafka.MessageConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway takes from the transfers topic. */
@Configuration(proxyBeanMethods = false)
class TransferMessages {
    @Bean
    MessageConsumer gatewayTransfers(TransferProjection transfers, LegProjection legs, Told told) {
        return MessageConsumer.named("gateway-transfers")
                .resting()
                .on(TransferRequestedV1.class, told.after(transfers::requested))
                .on(DonorSearchCompletedV1.class, told.after(transfers::searched))
                .on(TransferLegReservedV1.class, told.after(legs::reserved))
                .on(TransferLegApprovedV1.class, told.after(legs::approved))
                .on(TransferLegDispatchedV1.class, told.after(legs::dispatched))
                .on(TransferLegReceivedV1.class, told.after(legs::received))
                .on(TransferLegEndedV1.class, told.after(legs::ended))
                .on(TransferOverdueV1.class, told.after(transfers::overdue))
                .on(SourcingExhaustedV1.class, told.after(transfers::exhausted))
                .on(TransferClosedV1.class, told.after(transfers::closed));
    }
}
