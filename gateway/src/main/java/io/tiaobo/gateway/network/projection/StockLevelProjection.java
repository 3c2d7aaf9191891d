package io.tiaobo.gateway.network.projection;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.gateway.SqlTime;
import io.tiaobo.runtime.projection.NewestRows;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the latest level of each stock item (S2-17). A level with a version that is not higher changes nothing. The levels of
 * one transaction are written as one batch, which makes loading a region several times faster.
 */
@Component
public class StockLevelProjection {
    private static final String UPSERT = """
            insert into stock_level (site_code, drug_code, version, on_hand, reserved, on_hold, usable, in_transit,
                                     minimum, maximum, daily_demand, earliest_expiry, as_of)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (site_code, drug_code) do update set
                version = excluded.version, on_hand = excluded.on_hand, reserved = excluded.reserved,
                on_hold = excluded.on_hold, usable = excluded.usable, in_transit = excluded.in_transit,
                minimum = excluded.minimum, maximum = excluded.maximum, daily_demand = excluded.daily_demand,
                earliest_expiry = excluded.earliest_expiry, as_of = excluded.as_of
            where stock_level.version < excluded.version
            """;

    private final JdbcTemplate database;
    private final NewestRows<StockLevelV1> newest =
            new NewestRows<>(level -> level.siteCode() + "/" + level.drugCode(), StockLevelV1::version, this::write);

    StockLevelProjection(JdbcTemplate database) {
        this.database = database;
    }

    /** Takes a level; it is written when the caller's transaction commits. */
    public void level(StockLevelV1 level) {
        newest.put(level);
    }

    private void write(Collection<StockLevelV1> levels) {
        database.batchUpdate(
                UPSERT, levels.stream().map(StockLevelProjection::row).toList());
    }

    private static Object[] row(StockLevelV1 level) {
        return new Object[] {
            level.siteCode(),
            level.drugCode(),
            level.version(),
            level.onHand(),
            level.reserved(),
            level.onHold(),
            level.usable(),
            level.inTransit(),
            level.minimum(),
            level.maximum(),
            level.dailyDemand(),
            level.earliestExpiry(),
            SqlTime.of(level.asOf())
        };
    }
}
