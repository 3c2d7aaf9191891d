package io.tiaobo.transfer.config;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.transfer.network.projection.LevelTable;
import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.sourcing.domain.SourcingPolicy;
import io.tiaobo.transfer.sourcing.projection.DonorClaims;
import io.tiaobo.transfer.sourcing.projection.DonorFinder;
import io.tiaobo.transfer.transfer.domain.Transfer;
import io.tiaobo.transfer.transfer.event.TransferEvent;
import io.tiaobo.transfer.transfer.process.ApprovalPolicy;
import io.tiaobo.transfer.transfer.process.StepDeadlines;
import io.tiaobo.transfer.transfer.process.StepTimes;
import io.tiaobo.transfer.transfer.process.TransferProcess;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the service, put together. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {
    @Bean
    AggregateType<Transfer> transfer() {
        return AggregateType.of(Transfer.class, TransferEvent.class);
    }

    @Bean
    SourcingPolicy sourcingPolicy(SourcingSettings settings) {
        return settings.policy();
    }

    @Bean
    ApprovalPolicy approvalPolicy(ApprovalSettings settings) {
        return settings.policy();
    }

    @Bean
    StepTimes stepTimes(StepSettings settings) {
        return settings.times();
    }

    @Bean
    DeadlineHandler stepDeadline(CommandExecutor commands, Clock clock) {
        return StepDeadlines.handler(commands, clock);
    }

    @Bean
    EventProcessor transferProcess(
            CommandExecutor commands,
            DonorFinder finder,
            DonorClaims claims,
            SourcingPolicy sourcing,
            ApprovalPolicy approvals,
            SiteTable sites,
            LevelTable levels,
            Deadlines deadlines,
            StepTimes times,
            Clock clock) {
        TransferProcess process = new TransferProcess(
                commands,
                finder,
                claims,
                sourcing,
                approvals,
                sites,
                levels,
                new StepDeadlines(deadlines),
                times,
                clock);
        // Few events at a time: under load they share a transaction, and one that lasts long would lose again and again
        // to
        // other replicas, which write the same transfers.
        return EventProcessor.named("transfer-process", process).batchSize(20);
    }
}
