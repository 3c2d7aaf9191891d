package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.audit.AuditVerifier;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.runtime.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators can do in every service. */
@Configuration(proxyBeanMethods = false)
@Import(EventOperationsConfiguration.class)
public class OperationsConfiguration {
    @Bean
    OperationLog operationLog(JdbcTemplate database, UnitsOfWork unitsOfWork) {
        return new OperationLog(database, unitsOfWork);
    }

    @Bean
    AuditController auditController(JdbcClient database, AuditVerifier verifier) {
        return new AuditController(database, verifier);
    }

    @Bean
    ParkedController parkedController(
            JdbcTemplate database, OperationLog log, ConsumerContainers consumers, Texts texts) {
        ParkedRecords parked = new ParkedRecords(database);
        return new ParkedController(parked, new ParkedOperations(parked, log, consumers), log, texts);
    }
}
