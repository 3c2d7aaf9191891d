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
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                                 ?::bigint[], ?::bigint[], ?::bigint[], ?::numeric[], ?::date[], ?::timestamptz[])
            on conflict (site_code, drug_code) do update set
                version = excluded.version, on_hand = excluded.on_hand, reserved = excluded.reserved,
                on_hold = excluded.on_hold, usable = excluded.usable, in_transit = excluded.in_transit,
                minimum = excluded.minimum, maximum = excluded.maximum, daily_demand = excluded.daily_demand,
                earliest_expiry = excluded.earliest_expiry, as_of = excluded.as_of
            """;
    private static final String[] LEVEL_TYPES = {
        "text",
        "text",
        "bigint",
        "bigint",
        "bigint",
        "bigint",
        "bigint",
        "bigint",
        "bigint",
        "bigint",
        "numeric",
        "date",
        "timestamptz"
    };
    private static final String NEW_LOT = """
            insert into stock_lot (site_code, drug_code, lot, expiry)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::date[]) on conflict do nothing
            """;
    private static final String CHANGE_LOT = """
            update stock_lot set expiry = change.expiry, available = stock_lot.available + change.available,
                held = stock_lot.held + change.held, reserved = stock_lot.reserved + change.reserved
            from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[])
                as change (site_code, drug_code, lot, expiry, available, held, reserved)
            where stock_lot.site_code = change.site_code and stock_lot.drug_code = change.drug_code
                and stock_lot.lot = change.lot
            """;
    private static final String EXPIRE_LOT =
            "update stock_lot set expired = true where site_code = ? and drug_code = ? and lot = ?";

    private record LotKey(StockItemId item, String lot) {}

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
        Columns levels = new Columns(LEVEL, LEVEL_TYPES);
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

    /** A lot that several events change is written once, with the sum: one statement sees a row only once. */
    private void writeLots(List<RecordedStockEvent> events) {
        Columns fresh = new Columns(NEW_LOT, "text", "text", "text", "date");
        Map<LotKey, LotChange> sums = new LinkedHashMap<>();
        Batch expired = new Batch(EXPIRE_LOT);
        for (RecordedStockEvent recorded : events) {
            StockItemId id = recorded.event().id();
            for (LotChange change : recorded.event().changes()) {
                if (change.onHand() > 0) {
                    fresh.add(id.siteCode(), id.drugCode(), change.lot(), change.expiry());
                }
                sums.merge(new LotKey(id, change.lot()), change, LotChange::then);
            }
            if (recorded.event() instanceof StockExpired over) {
                over.lots().forEach(lot -> expired.add(id.siteCode(), id.drugCode(), lot.lot()));
            }
        }
        fresh.run(database);
        changed(sums).run(database);
        expired.run(database);
    }

    private static Columns changed(Map<LotKey, LotChange> sums) {
        Columns changed = new Columns(CHANGE_LOT, "text", "text", "text", "date", "bigint", "bigint", "bigint");
        sums.forEach((key, sum) -> changed.add(
                key.item().siteCode(),
                key.item().drugCode(),
                key.lot(),
                sum.expiry(),
                sum.available(),
                sum.held(),
                sum.reserved()));
        return changed;
    }
}
