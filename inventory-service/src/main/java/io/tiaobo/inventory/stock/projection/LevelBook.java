package io.tiaobo.inventory.stock.projection;

import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.inventory.stock.event.StockExpired;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code stock_level} and {@code stock_lot}. */
public final class LevelBook implements StockBook {
    private static final String LEVEL = """
            insert into stock_level (site_code, drug_code, version, on_hand, reserved, on_hold, usable, in_transit,
                                     minimum, maximum, daily_demand, earliest_expiry, as_of)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (site_code, drug_code) do update set
                version = excluded.version, on_hand = excluded.on_hand, reserved = excluded.reserved,
                on_hold = excluded.on_hold, usable = excluded.usable, in_transit = excluded.in_transit,
                minimum = excluded.minimum, maximum = excluded.maximum, daily_demand = excluded.daily_demand,
                earliest_expiry = excluded.earliest_expiry, as_of = excluded.as_of
            """;
    private static final String NEW_LOT =
            "insert into stock_lot (site_code, drug_code, lot, expiry) values (?, ?, ?, ?) on conflict do nothing";
    private static final String CHANGE_LOT = """
            update stock_lot set expiry = ?, available = available + ?, held = held + ?, reserved = reserved + ?
            where site_code = ? and drug_code = ? and lot = ?
            """;
    private static final String EXPIRE_LOT =
            "update stock_lot set expired = true where site_code = ? and drug_code = ? and lot = ?";

    private final JdbcTemplate database;

    /** Writes in the running transaction. */
    public LevelBook(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void write(List<RecordedStockEvent> events) {
        writeLevels(events);
        writeLots(events);
    }

    private void writeLevels(List<RecordedStockEvent> events) {
        Map<StockItemId, RecordedStockEvent> latest = new LinkedHashMap<>();
        events.forEach(recorded -> latest.put(recorded.event().id(), recorded));
        Batch levels = new Batch(LEVEL);
        latest.forEach((id, recorded) -> {
            StockLevel level = recorded.event().after();
            levels.add(
                    id.siteCode(),
                    id.drugCode(),
                    recorded.version(),
                    level.onHand(),
                    level.reserved(),
                    level.onHold(),
                    level.usable(),
                    level.inTransit(),
                    level.minimum(),
                    level.maximum(),
                    level.dailyDemand(),
                    level.earliestExpiry(),
                    recorded.recordedAt());
        });
        levels.run(database);
    }

    private void writeLots(List<RecordedStockEvent> events) {
        Batch fresh = new Batch(NEW_LOT);
        Batch changed = new Batch(CHANGE_LOT);
        Batch expired = new Batch(EXPIRE_LOT);
        for (RecordedStockEvent recorded : events) {
            StockItemId id = recorded.event().id();
            for (LotChange change : recorded.event().changes()) {
                addChange(id, change, fresh, changed);
            }
            if (recorded.event() instanceof StockExpired over) {
                over.lots().forEach(lot -> expired.add(id.siteCode(), id.drugCode(), lot.lot()));
            }
        }
        fresh.run(database);
        changed.run(database);
        expired.run(database);
    }

    private static void addChange(StockItemId id, LotChange change, Batch fresh, Batch changed) {
        if (change.onHand() > 0) {
            fresh.add(id.siteCode(), id.drugCode(), change.lot(), change.expiry());
        }
        changed.add(
                change.expiry(),
                change.available(),
                change.held(),
                change.reserved(),
                id.siteCode(),
                id.drugCode(),
                change.lot());
    }
}
