package io.tiaobo.shortage.config;

import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.shortage.notice.NoticeProcess;
import io.tiaobo.shortage.notice.NoticeSender;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telling patients. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
    @Bean
    EventProcessor noticeProcessor(NoticeProcess process) {
        return EventProcessor.named("notice-process", process);
    }

    @Bean
    RecurringTask noticeDelivery(NoticeProcess process, NoticeSender sender) {
        return RecurringTask.every("notice-delivery", Duration.ofSeconds(1), () -> {
            process.announceExpectedDates();
            sender.run();
        });
    }
}
