package io.tiaobo.shortage.hotline.config;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.shortage.hotline.domain.HotlineCase;
import io.tiaobo.shortage.hotline.event.HotlineEvent;
import io.tiaobo.shortage.hotline.process.CaseClocks;
import io.tiaobo.shortage.hotline.process.CaseProcess;
import io.tiaobo.shortage.hotline.projection.CaseProjection;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate, what reacts to its events, and its clocks. */
@Configuration(proxyBeanMethods = false)
class HotlineConfiguration {
    @Bean
    AggregateType<HotlineCase> hotlineCase() {
        return AggregateType.of(HotlineCase.class, HotlineEvent.class);
    }

    @Bean
    EventProcessor hotlineProjectionProcessor(CaseProjection projection) {
        return EventProcessor.named("hotline-projection", projection)
                .rebuildable(
                        "hotline_case", "case_item", "case_finding", "case_clock", "case_timeline", "case_callback");
    }

    /** One event at a time: it locks levels and writes shortages that consumers and other processes write, too. */
    @Bean
    EventProcessor hotlineProcessor(CaseProcess process) {
        return EventProcessor.named("hotline-process", process).batchSize(1);
    }

    @Bean
    EventProcessor hotlineClockProcessor(Deadlines deadlines) {
        return EventProcessor.named("hotline-clocks", new CaseClocks(deadlines));
    }

    @Bean
    DeadlineHandler caseClock(CommandExecutor commands, Clock clock) {
        return CaseClocks.handler(commands, clock);
    }
}
