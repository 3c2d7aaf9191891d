package io.tiaobo.runtime.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.health.MessagingHealth;
import io.tiaobo.runtime.health.PipelineMeters;
import io.tiaobo.runtime.health.SupervisionProperties;
import io.tiaobo.runtime.health.Supervisor;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import java.util.Map;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Health and figures that tell the truth about what is stopped, late or parked, and the one who restarts it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupervisionProperties.class)
class HealthConfiguration {
    @Bean
    MessagingHealth messagingHealth(
            ObjectProvider<AxonEngine> axon, ConsumerContainers consumers, Supervisor supervisor) {
        return new MessagingHealth(() -> processorsOf(axon), consumers, supervisor);
    }

    @Bean
    Supervisor supervisor(
            ObjectProvider<AxonEngine> axon,
            ConsumerContainers consumers,
            JdbcTemplate database,
            ObjectProvider<ProcessorPositions> positions,
            SupervisionProperties settings,
            MeterRegistry meters) {
        return Supervisor.over(() -> processorsOf(axon), consumers, database, positions::getObject, settings, meters);
    }

    @Bean
    PipelineMeters pipelineMeters(MeterRegistry meters, JdbcTemplate database) {
        return new PipelineMeters(meters, database);
    }

    @Bean
    SmartInitializingSingleton processorMeters(
            PipelineMeters meters,
            ObjectProvider<EventProcessor> processors,
            ObjectProvider<ProcessorPositions> positions) {
        return () ->
                processors.orderedStream().forEach(processor -> meters.watch(processor.name(), positions.getObject()));
    }

    private static Map<String, StreamingEventProcessor> processorsOf(ObjectProvider<AxonEngine> axon) {
        AxonEngine engine = axon.getIfAvailable();
        return engine == null ? Map.of() : engine.processors();
    }
}
