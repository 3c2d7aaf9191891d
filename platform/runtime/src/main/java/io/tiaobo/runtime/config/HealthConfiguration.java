package io.tiaobo.runtime.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.health.MessagingHealth;
import io.tiaobo.runtime.health.PipelineMeters;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import java.util.Map;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Health and figures that tell the truth about what is stopped, late or parked. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    MessagingHealth messagingHealth(ObjectProvider<AxonEngine> axon, ConsumerContainers consumers) {
        return new MessagingHealth(() -> processorsOf(axon), consumers::running);
    }

    @Bean
    PipelineMeters pipelineMeters(MeterRegistry meters, JdbcTemplate database, ObjectProvider<AxonEngine> axon) {
        return new PipelineMeters(meters, database, () -> processorsOf(axon));
    }

    @Bean
    SmartInitializingSingleton processorMeters(PipelineMeters meters, ObjectProvider<EventProcessor> processors) {
        return () -> processors.orderedStream().forEach(processor -> meters.watch(processor.name()));
    }

    private static Map<String, StreamingEventProcessor> processorsOf(ObjectProvider<AxonEngine> axon) {
        AxonEngine engine = axon.getIfAvailable();
        return engine == null ? Map.of() : engine.processors();
    }
}
