package io.tiaobo.inventory.config;

import io.tiaobo.inventory.policy.process.BanWatch;
import io.tiaobo.inventory.policy.projection.BanQueries;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked for in the books again and again. */
@Configuration(proxyBeanMethods = false)
class Detection {
    private static final Duration INTERVAL = Duration.ofHours(1);

    @Bean
    BanWatch banWatchWork(BanQueries bans, CommandExecutor executor, Clock clock) {
        return new BanWatch(bans, executor, clock);
    }

    @Bean
    RecurringTask banWatch(BanWatch work) {
        return RecurringTask.every("ban-watch", INTERVAL, work::run);
    }
}
