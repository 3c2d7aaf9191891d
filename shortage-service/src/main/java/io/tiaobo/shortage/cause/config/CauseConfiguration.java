package io.tiaobo.shortage.cause.config;

import io.tiaobo.shortage.cause.domain.CauseRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The verification's rules. */
@Configuration(proxyBeanMethods = false)
class CauseConfiguration {
    @Bean
    CauseRules causeRules() {
        return CauseRules.USUAL;
    }
}
