package io.tiaobo.inventory.stock.projection;

import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.inventory.stock.domain.StockReplay;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.event.EventHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * I4 alive: replays a few stock items from their first event through the production aggregate and compares level and lots with
 * the projection at the same version. Goes round over all items, five in a round; an item with
 * very many events is passed over.
 */
public final class ReplayCheck implements InvariantCheck.Finder {
    private static final int ITEMS = 5;
    private static final long LONGEST = 2_000;

    private final EventHistory history;
    private StockItemId last = new StockItemId("", "");

    /** Replays from a history. */
    public ReplayCheck(EventHistory history) {
        this.history = history;
    }

    private record Row(StockItemId id, long version, List<Long> numbers) {}

    @Override
    public synchronized List<Map<String, Object>> find(JdbcTemplate database) {
        List<Row> rows = rows(database, "(site_code, drug_code) > (?, ?)", last);
        last = rows.size() < ITEMS
                ? new StockItemId("", "")
                : rows.get(rows.size() - 1).id();
        List<Map<String, Object>> violations = new ArrayList<>();
        for (Row row : rows) {
            if (row.version() <= LONGEST) {
                compare(database, row, violations);
            }
        }
        return violations;
    }

    private static List<Row> rows(JdbcTemplate database, String condition, StockItemId id) {
        return database.query(
                "select site_code, drug_code, version, on_hand, reserved, on_hold, usable, in_transit from stock_level where "
                        + condition + " order by site_code, drug_code limit " + ITEMS,
                (row, i) -> new Row(
                        new StockItemId(row.getString(1), row.getString(2)),
                        row.getLong(3),
                        List.of(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8))),
                id.siteCode(),
                id.drugCode());
    }

    private void compare(JdbcTemplate database, Row row, List<Map<String, Object>> violations) {
        TreeMap<String, List<Long>> lots = lots(database, row.id());
        if (!rows(database, "site_code = ? and drug_code = ?", row.id()).equals(List.of(row))) {
            return; // it has just changed, so level and lots may be of two versions
        }
        StockReplay replay = StockReplay.of(history.of(row.id().toString(), row.version()).stream()
                .map(StockEvent.class::cast)
                .toList());
        StockLevel level = replay.level();
        List<Long> numbers =
                List.of(level.onHand(), level.reserved(), level.onHold(), level.usable(), level.inTransit());
        if (!numbers.equals(row.numbers()) || !replay.lots().equals(lots)) {
            violations.add(Map.of(
                    "item",
                    row.id().toString(),
                    "version",
                    row.version(),
                    "stored",
                    row.numbers() + " " + lots,
                    "replayed",
                    numbers + " " + replay.lots()));
        }
    }

    private static TreeMap<String, List<Long>> lots(JdbcTemplate database, StockItemId id) {
        TreeMap<String, List<Long>> lots = new TreeMap<>();
        database.query(
                "select lot, available, held, reserved from stock_lot where site_code = ? and drug_code = ?",
                row -> {
                    lots.put(row.getString(1), List.of(row.getLong(2), row.getLong(3), row.getLong(4)));
                },
                id.siteCode(),
                id.drugCode());
        return lots;
    }
}
