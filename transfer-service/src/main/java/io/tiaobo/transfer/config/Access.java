package io.tiaobo.transfer.config;

import io.tiaobo.runtime.access.SiteTree;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rights are checked with. */
@Configuration(proxyBeanMethods = false)
class Access {
    @Bean
    SiteTree siteTree(JdbcClient database) {
        return SiteTree.of(database, "site_view");
    }
}
