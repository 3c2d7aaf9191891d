package io.tiaobo.shortage.config;

import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.shortage.shortage.projection.ShortageProjection;
import io.tiaobo.shortage.waitinglist.projection.WaitingListProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of shortages and queues. */
@Configuration(proxyBeanMethods = false)
class Projections {
    @Bean
    EventProcessor shortageProcessor(ShortageProjection projection) {
        return EventProcessor.named("shortage-projection", projection).rebuildable("shortage", "shortage_timeline");
    }

    @Bean
    EventProcessor waitingListProcessor(WaitingListProjection projection) {
        return EventProcessor.named("waiting-list-projection", projection)
                .rebuildable("waiting_entry", "set_aside", "served_part");
    }
}
