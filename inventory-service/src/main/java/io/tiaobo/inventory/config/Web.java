package io.tiaobo.inventory.config;

import io.tiaobo.inventory.Moments;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers share. */
@Configuration(proxyBeanMethods = false)
class Web {
    @Bean
    Moments moments(Clock clock) {
        return new Moments(clock);
    }
}
