package io.tiaobo.runtime.config;

import io.tiaobo.runtime.access.AccessConfiguration;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.deadline.DatabaseTime;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.deadline.DeadlineScheduler;
import io.tiaobo.runtime.deadline.DueTime;
import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.runtime.fault.FailPoint;
import io.tiaobo.runtime.json.StorableText;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.operations.OperationsConfiguration;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What every service has, with or without an event store. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties({TiaoboProperties.class, ServerProperties.class})
@Import({
    AccessConfiguration.class,
    AuditConfiguration.class,
    EventStoreConfiguration.class,
    CheckConfiguration.class,
    KafkaConfiguration.class,
    WebConfiguration.class,
    HealthConfiguration.class,
    OperationsConfiguration.class
})
public class RuntimeConfiguration {
    /** The clock of the application; business times are decided with it and never with the default one. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Strict JSON for requests and answers, too, and without what the database cannot store. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> StrictJson.configure(builder).addModule(StorableText.MODULE);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new AxonTransactions(transactions);
    }

    @Bean
    UnitsOfWork unitsOfWork(TransactionManager transactions) {
        return new UnitsOfWork(transactions);
    }

    /** Fails the start on settings or a database that would lose medicine. */
    @Bean
    StartupGuard startupGuard(
            TiaoboProperties properties, ServerProperties server, JdbcTemplate database, Clock clock) {
        LoopbackGuard.check(server.getAddress(), properties.allowNonLoopback());
        FailPoint.arm(System.getenv(FailPoint.VARIABLE), properties.allowFailPoints());
        return new StartupGuard(database, clock, properties.allowWeakDurability());
    }

    /** Deadlines fall due by the database's clock, whatever the clocks of the replicas say. */
    @Bean
    @ConditionalOnMissingBean
    DueTime dueTime(JdbcTemplate database) {
        return new DatabaseTime(
                () -> Objects.requireNonNull(database.queryForObject("select clock_timestamp()", OffsetDateTime.class))
                        .toInstant());
    }

    @Bean
    DeadlineScheduler deadlineScheduler(
            DataSource dataSource,
            TiaoboProperties properties,
            DueTime time,
            UnitsOfWork unitsOfWork,
            ObjectProvider<DeadlineHandler> handlers,
            ObjectProvider<RecurringTask> recurring) {
        return new DeadlineScheduler(dataSource, properties.instanceId(), time, unitsOfWork, handlers, recurring);
    }
}
