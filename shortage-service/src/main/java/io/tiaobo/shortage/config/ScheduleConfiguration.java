package io.tiaobo.shortage.config;

import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.shortage.shortage.process.ShortageSweep;
import io.tiaobo.shortage.waitinglist.process.ShelfWatch;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done again and again, by one replica at a time. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {
    @Bean
    RecurringTask watchTheShelf(ShelfWatch watch) {
        return RecurringTask.every("shelf-watch", Duration.ofSeconds(15), watch::run);
    }

    @Bean
    RecurringTask sweepShortages(ShortageSweep sweep) {
        return RecurringTask.every("shortage-sweep", Duration.ofSeconds(60), sweep::run);
    }
}
