package io.tiaobo.gateway.network.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.gateway.GatewayServers;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StockLevelProjectionIT extends GatewayServers {
    @Autowired
    private JdbcTemplate database;

    @Autowired
    private StockLevelProjection levels;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @DisplayName("S2-17 · several levels of one stock item in a poll: the newest stays, whatever their order")
    void takesSeveralLevelsOfOneItemInOneTransaction() {
        poll(level("A", 3, 30), level("B", 7, 70), level("A", 5, 50), level("A", 4, 40));
        assertThat(usable("A")).isEqualTo(50);
        assertThat(usable("B")).isEqualTo(70);

        poll(level("A", 2, 20), level("A", 1, 10));
        assertThat(usable("A")).isEqualTo(50);
    }

    private void poll(StockLevelV1... all) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (StockLevelV1 level : all) {
                levels.level(level);
            }
        });
    }

    private static StockLevelV1 level(String drug, long version, long usable) {
        return new StockLevelV1(
                "POLL", drug, version, usable, 0, 0, usable, 0, 0, 0, BigDecimal.ZERO, null, Instant.now());
    }

    private long usable(String drug) {
        Long usable = database.queryForObject(
                "select usable from stock_level where site_code = 'POLL' and drug_code = ?", Long.class, drug);
        return usable == null ? -1 : usable;
    }
}
