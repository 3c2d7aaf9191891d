package io.tiaobo.inventory.config;

import io.tiaobo.inventory.Moments;
import io.tiaobo.runtime.access.SiteTree;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the controllers share. */
@Configuration(proxyBeanMethods = false)
class Web {
    @Bean
    SiteTree siteTree(JdbcClient database) {
        return SiteTree.of(database, "site");
    }

    @Bean
    Moments moments(Clock clock) {
        return new Moments(clock);
    }
}
