package io.tiaobo.runtime.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.eventstore.PostgresEventStorageEngine;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.kafka.EventPublisher;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators can do in services that have events of their own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tiaobo.event-store.enabled", matchIfMissing = true)
class EventOperationsConfiguration {
    @Bean(destroyMethod = "close")
    ProjectionRebuilds projectionRebuilds(
            ObjectProvider<EventProcessor> processors,
            JdbcTemplate database,
            PostgresEventStorageEngine engine,
            ProcessorPositions positions,
            UnitsOfWork unitsOfWork,
            OperationLog log) {
        return new ProjectionRebuilds(
                processors.orderedStream().toList(), database, engine, positions, unitsOfWork, log);
    }

    @Bean
    ProcessorController processorController(
            ObjectProvider<EventProcessor> processors, ProcessorPositions positions, ProjectionRebuilds rebuilds) {
        return new ProcessorController(processors.orderedStream().toList(), positions, rebuilds);
    }

    @Bean
    SmartInitializingSingleton rebuildMeters(
            MeterRegistry meters, ProjectionRebuilds rebuilds, ObjectProvider<EventProcessor> processors) {
        return () -> processors
                .orderedStream()
                .filter(processor -> !processor.tables().isEmpty())
                .forEach(processor -> Gauge.builder(
                                "tiaobo.rebuild.remaining.events", () -> rebuilds.remaining(processor.name()))
                        .tag("processor", processor.name())
                        .description("Events that a running rebuild of the projection still has to read")
                        .register(meters));
    }

    @Bean
    @ConditionalOnBean(EventPublisher.class)
    Republications republications(
            JdbcTemplate database,
            PostgresEventStorageEngine engine,
            EventPublisher publisher,
            OperationLog log,
            MeterRegistry meters,
            @Value("${tiaobo.retention-days:0}") int retentionDays) {
        Republications republications = new Republications(
                new RepublicationRows(database), new Republisher(engine, publisher), engine, log, retentionDays);
        Gauge.builder("tiaobo.republish.remaining.events", republications, Republications::remaining)
                .description("Events that a running republication still has to send")
                .register(meters);
        return republications;
    }

    @Bean
    @ConditionalOnBean(EventPublisher.class)
    RecurringTask republishing(Republications republications) {
        return RecurringTask.every("republishing", Duration.ofSeconds(1), republications::advance);
    }

    @Bean
    @ConditionalOnBean(EventPublisher.class)
    PublisherController publisherController(ProcessorPositions positions, Republications republications) {
        return new PublisherController(positions, republications);
    }
}
