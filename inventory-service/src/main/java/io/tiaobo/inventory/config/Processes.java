package io.tiaobo.inventory.config;

import io.tiaobo.inventory.stock.process.DailyExpiry;
import io.tiaobo.inventory.stock.process.ReservationExpiry;
import io.tiaobo.inventory.stock.projection.ExpiredLots;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.DeadlineHandler;
import io.tiaobo.runtime.deadline.Deadlines;
import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.runtime.event.EventProcessor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reactions that time brings about. */
@Configuration(proxyBeanMethods = false)
class Processes {
    private static final Duration EXPIRY_INTERVAL = Duration.ofMinutes(10);

    @Bean
    ReservationExpiry reservationExpiryProcess(Deadlines deadlines, CommandExecutor executor) {
        return new ReservationExpiry(deadlines, executor);
    }

    @Bean
    EventProcessor reservationExpiryProcessor(ReservationExpiry process) {
        return EventProcessor.named("reservation-expiry", process);
    }

    @Bean
    DeadlineHandler reservationExpiryDeadline(ReservationExpiry process) {
        return DeadlineHandler.of(ReservationExpiry.DEADLINE, process::expire);
    }

    @Bean
    DailyExpiry dailyExpiryWork(ExpiredLots expired, CommandExecutor executor, Clock clock) {
        return new DailyExpiry(expired, executor, clock);
    }

    /** More often than daily, so that a missed midnight is made up for. */
    @Bean
    RecurringTask dailyExpiry(DailyExpiry work) {
        return RecurringTask.every("daily-expiry", EXPIRY_INTERVAL, work::run);
    }
}
