package io.tiaobo.runtime.config;

import io.tiaobo.runtime.audit.AuditSealer;
import io.tiaobo.runtime.audit.AuditTrail;
import io.tiaobo.runtime.audit.AuditVerifier;
import io.tiaobo.runtime.audit.Broken;
import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.deadline.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did or saw what, sealed every ten seconds (ADR 17). */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    private static final Duration UNSEALED = Duration.ofSeconds(10);
    private static final int NEWEST = 20;

    @Bean
    AuditTrail auditTrail(JdbcTemplate database) {
        return new AuditTrail(database);
    }

    @Bean
    AuditSealer auditSealer(JdbcTemplate database, PlatformTransactionManager transactions) {
        return new AuditSealer(database, new TransactionTemplate(transactions));
    }

    @Bean
    AuditVerifier auditVerifier(JdbcTemplate database) {
        return new AuditVerifier(database);
    }

    @Bean
    RecurringTask auditSealing(AuditSealer sealer) {
        return RecurringTask.every("audit-sealing", UNSEALED, sealer::seal);
    }

    @Bean
    InvariantCheck auditIsWhole(AuditVerifier verifier) {
        return new InvariantCheck(
                "I21",
                "The newest part of the audit trail is as it was sealed",
                database -> violations(verifier.verifyNewest(NEWEST).broken()));
    }

    private static List<Map<String, Object>> violations(@Nullable Broken broken) {
        return broken == null
                ? List.of()
                : List.of(
                        Map.of("seal", broken.seal(), "what", broken.what(), "entry", String.valueOf(broken.entry())));
    }

    @Bean
    InvariantCheck auditIsProtected() {
        return InvariantCheck.sql(
                "I21-triggers", "The triggers that protect the audit trail exist and are enabled", """
                select wanted.name as trigger from (values ('command_log', 'command_log_append_only'),
                       ('command_log', 'command_log_kept'), ('audit_entry', 'audit_entry_append_only'),
                       ('audit_entry', 'audit_entry_kept'), ('audit_seal', 'audit_seal_append_only'),
                       ('audit_seal', 'audit_seal_kept')) as wanted (place, name)
                where not exists (select 1 from pg_trigger t where t.tgrelid = wanted.place::regclass
                                  and t.tgname = wanted.name and t.tgenabled in ('O', 'A'))""");
    }
}
