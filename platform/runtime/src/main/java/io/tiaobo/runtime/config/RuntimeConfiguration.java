package io.tiaobo.runtime.config;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.deadline.DeadlineScheduler;
import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.runtime.json.StrictJson;
import java.time.Clock;
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
@Import({EventStoreConfiguration.class, KafkaConfiguration.class, WebConfiguration.class, HealthConfiguration.class})
public class RuntimeConfiguration {
    /** The clock of the application; business times are decided with it and never with the default one. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Strict JSON for requests and answers, too. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::configure;
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
        return new StartupGuard(database, clock, properties.allowWeakDurability());
    }

    @Bean
    DeadlineScheduler deadlineScheduler(
            DataSource dataSource,
            TiaoboProperties properties,
            Clock clock,
            UnitsOfWork unitsOfWork,
            ObjectProvider<DeadlineHandler> handlers,
            ObjectProvider<RecurringTask> recurring) {
        return new DeadlineScheduler(dataSource, properties.instanceId(), clock, unitsOfWork, handlers, recurring);
    }
}
