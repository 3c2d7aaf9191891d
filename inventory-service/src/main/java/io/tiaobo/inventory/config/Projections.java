package io.tiaobo.inventory.config;

import io.tiaobo.inventory.drug.projection.DrugProjection;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.ledger.projection.LedgerBook;
import io.tiaobo.inventory.ledger.projection.LedgerQueries;
import io.tiaobo.inventory.site.projection.SiteProjection;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.inventory.stock.projection.LevelBook;
import io.tiaobo.inventory.stock.projection.PromiseBook;
import io.tiaobo.inventory.stock.projection.StockProjection;
import io.tiaobo.inventory.stock.projection.StockQueries;
import io.tiaobo.runtime.event.EventProcessor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

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

    /** Levels, promises and ledger move together, so checks between them hold at any moment. */
    @Bean
    EventProcessor stockProjection(JdbcTemplate database) {
        return EventProcessor.named(
                        "stock-projection",
                        new StockProjection(
                                List.of(new LevelBook(database), new PromiseBook(database), new LedgerBook(database))))
                .rebuildable("stock_level", "stock_lot", "reservation", "inbound", "movement", "posting");
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
    LedgerQueries ledgerQueries(JdbcTemplate database) {
        return new LedgerQueries(database);
    }
}
