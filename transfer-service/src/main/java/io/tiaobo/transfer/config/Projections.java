package io.tiaobo.transfer.config;

import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.transfer.sourcing.projection.Wording;
import io.tiaobo.transfer.supervision.projection.TaskProjection;
import io.tiaobo.transfer.transfer.projection.TransferViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is shown of transfers. */
@Configuration(proxyBeanMethods = false)
class Projections {
    @Bean
    EventProcessor transferView(JdbcClient database) {
        return EventProcessor.named("transfer-view", new TransferViews(database))
                .rebuildable("transfer_view", "leg_view");
    }

    @Bean
    EventProcessor bureauTasks(JdbcClient database, Wording wording) {
        return EventProcessor.named("bureau-tasks", new TaskProjection(database, wording));
    }
}
