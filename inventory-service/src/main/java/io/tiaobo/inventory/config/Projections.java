package io.tiaobo.inventory.config;

import io.tiaobo.inventory.drug.projection.DrugProjection;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.ledger.projection.LedgerBook;
import io.tiaobo.inventory.ledger.projection.LedgerQueries;
import io.tiaobo.inventory.policy.projection.BanQueries;
import io.tiaobo.inventory.policy.projection.PolicyProjection;
import io.tiaobo.inventory.policy.projection.PolicyQueries;
import io.tiaobo.inventory.price.projection.PriceProjection;
import io.tiaobo.inventory.price.projection.PriceQueries;
import io.tiaobo.inventory.price.projection.SavingsQueries;
import io.tiaobo.inventory.purchase.projection.PurchaseProjection;
import io.tiaobo.inventory.purchase.projection.PurchaseQueries;
import io.tiaobo.inventory.site.projection.SiteProjection;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.inventory.stock.projection.LevelBook;
import io.tiaobo.inventory.stock.projection.PromiseBook;
import io.tiaobo.inventory.stock.projection.StockProjection;
import io.tiaobo.inventory.stock.projection.StockQueries;
import io.tiaobo.inventory.stocktake.projection.CountBook;
import io.tiaobo.inventory.stocktake.projection.StocktakeQueries;
import io.tiaobo.runtime.event.EventProcessor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read models and the questions they answer. */
@Configuration(proxyBeanMethods = false)
class Projections {
    @Bean
    EventProcessor siteProjection(JdbcTemplate database) {
        return EventProcessor.named("site-projection", new SiteProjection(database))
                .rebuildable("site");
    }

    @Bean
    EventProcessor drugProjection(JdbcTemplate database) {
        return EventProcessor.named("drug-projection", new DrugProjection(database))
                .rebuildable("drug");
    }

    @Bean
    EventProcessor priceProjection(JdbcTemplate database) {
        return EventProcessor.named("price-projection", new PriceProjection(database))
                .rebuildable("drug_price", "site_price", "reimbursement_ratio");
    }

    @Bean
    EventProcessor purchaseProjection(JdbcTemplate database) {
        return EventProcessor.named("purchase-projection", new PurchaseProjection(database))
                .rebuildable("purchase_order", "assortment", "supply_channel");
    }

    @Bean
    EventProcessor policyProjection(JdbcTemplate database) {
        return EventProcessor.named("policy-projection", new PolicyProjection(database))
                .rebuildable("purchase_rule", "agreed_volume", "explanation", "ban_suspicion");
    }

    /** Levels, promises and ledger move together, so checks between them hold at any moment. */
    @Bean
    EventProcessor stockProjection(JdbcTemplate database) {
        return EventProcessor.named(
                        "stock-projection",
                        new StockProjection(List.of(
                                new LevelBook(database),
                                new PromiseBook(database),
                                new LedgerBook(database),
                                new CountBook(database))))
                .batchSize(500)
                .rebuildable(
                        "stock_level", "stock_lot", "reservation", "inbound", "movement", "posting", "stock_count");
    }

    @Bean
    PriceQueries priceQueries(JdbcClient database) {
        return new PriceQueries(database);
    }

    @Bean
    SavingsQueries savingsQueries(JdbcClient database) {
        return new SavingsQueries(database);
    }

    @Bean
    PurchaseQueries purchaseQueries(JdbcClient database) {
        return new PurchaseQueries(database);
    }

    @Bean
    PolicyQueries policyQueries(JdbcClient database) {
        return new PolicyQueries(database);
    }

    @Bean
    BanQueries banQueries(JdbcClient database) {
        return new BanQueries(database);
    }

    @Bean
    Sites sites(JdbcTemplate database) {
        return new Sites(database);
    }

    @Bean
    Drugs drugs(JdbcTemplate database) {
        return new Drugs(database);
    }

    @Bean
    StockQueries stockQueries(JdbcTemplate database) {
        return new StockQueries(database);
    }

    @Bean
    StocktakeQueries stocktakeQueries(JdbcClient database) {
        return new StocktakeQueries(database);
    }

    @Bean
    LedgerQueries ledgerQueries(JdbcTemplate database) {
        return new LedgerQueries(database);
    }
}
