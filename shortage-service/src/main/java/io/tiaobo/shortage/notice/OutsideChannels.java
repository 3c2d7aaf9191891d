package io.tiaobo.shortage.notice;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Channels that lead out of the system; each is there when its setting is. */
@Configuration(proxyBeanMethods = false)
class OutsideChannels {
    /** By mail: {@code spring.mail.*} and {@code tiaobo.notice.mail-from}. */
    @Bean
    @ConditionalOnProperty("tiaobo.notice.mail-from")
    NoticeChannel mailChannel(JavaMailSender mail, @Value("${tiaobo.notice.mail-from}") String from) {
        return new MailChannel(mail, from);
    }

    /** By short message: {@code tiaobo.notice.sms-url}, the address of a gateway. */
    @Bean
    @ConditionalOnProperty("tiaobo.notice.sms-url")
    NoticeChannel smsChannel(@Value("${tiaobo.notice.sms-url}") URI gateway) {
        return new SmsChannel(new Webhook(gateway));
    }

    /** Couriers: {@code tiaobo.notice.courier-url}. */
    @Bean
    @ConditionalOnProperty("tiaobo.notice.courier-url")
    NoticeChannel courierChannel(@Value("${tiaobo.notice.courier-url}") URI courier) {
        return new CourierChannel(new Webhook(courier));
    }
}
