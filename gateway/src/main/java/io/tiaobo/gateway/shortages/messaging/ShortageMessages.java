package io.tiaobo.gateway.shortages.messaging;

import io.tiaobo.contracts.shortage.v1.CaseEscalatedV1;
import io.tiaobo.contracts.shortage.v1.CaseOpenedV1;
import io.tiaobo.contracts.shortage.v1.CaseProgressedV1;
import io.tiaobo.contracts.shortage.v1.CauseConfirmedV1;
import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.PatientWithdrawnV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageEscalatedV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortagePressedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.contracts.shortage.v1.SitePressedV1;
import io.tiaobo.gateway.shortages.projection.ShortageProjection;
import io.tiaobo.gateway.shortages.projection.WaitingListProjection;
import io.tiaobo.gateway.timeline.messaging.Told;
import io.tiaobo.runtime.kafka.MessageConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway takes from the shortages topic. */
@Configuration(proxyBeanMethods = false)
class ShortageMessages {
    @Bean
    MessageConsumer gatewayShortages(ShortageProjection shortages, WaitingListProjection waiting, Told told) {
        return MessageConsumer.named("gateway-shortages")
                .resting()
                .on(ShortageDeclaredV1.class, told.after(shortages::declared))
                .on(ShortageNeedChangedV1.class, told.after(shortages::needChanged))
                .on(ShortageEscalatedV1.class, told.after(shortages::escalated))
                .on(ShortageResolvedV1.class, told.after(shortages::resolved))
                .on(PatientRegisteredV1.class, told.after(waiting::registered))
                .on(PatientServedV1.class, told.after(waiting::served))
                .on(PatientWithdrawnV1.class, told.after(waiting::withdrawn))
                .on(CaseOpenedV1.class, told::always)
                .on(CaseProgressedV1.class, told::always)
                .on(CauseConfirmedV1.class, told::always)
                .on(CaseEscalatedV1.class, told::always)
                .on(SitePressedV1.class, told::always)
                .on(ShortagePressedV1.class, told::always);
    }
}
