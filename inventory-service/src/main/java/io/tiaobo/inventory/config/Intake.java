package io.tiaobo.inventory.config;

import io.tiaobo.inventory.Moments;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.intake.process.DrugImport;
import io.tiaobo.inventory.intake.process.MovementIntake;
import io.tiaobo.inventory.intake.process.PriceImport;
import io.tiaobo.inventory.intake.process.SiteImport;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files and batches. */
@Configuration(proxyBeanMethods = false)
class Intake {
    @Bean
    SiteImport siteImport(CommandExecutor executor, Sites sites, Texts texts) {
        return new SiteImport(executor, sites, texts);
    }

    @Bean
    DrugImport drugImport(CommandExecutor executor, Drugs drugs, Texts texts) {
        return new DrugImport(executor, drugs, texts);
    }

    @Bean
    PriceImport priceImport(CommandExecutor executor, Sites sites, Drugs drugs, Texts texts) {
        return new PriceImport(executor, sites, drugs, texts);
    }

    @Bean
    MovementIntake movementIntake(CommandExecutor executor, Sites sites, Drugs drugs, Moments moments, Texts texts) {
        return new MovementIntake(executor, sites, drugs, moments, texts);
    }
}
