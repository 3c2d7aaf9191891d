package io.tiaobo.simulator.service;

import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.projection.ExpiredLots;
import io.tiaobo.simulator.world.Database;
import io.tiaobo.simulator.world.StoredEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.GenericApplicationContext;

/** Inventory decides with nothing but its aggregates; only the daily look for expired lots reads a table. */
public final class InventoryTables {
    private InventoryTables() {}

    /** Registers it. */
    public static void register(GenericApplicationContext context, Database database) {
        context.registerBean(ExpiredLots.class, () -> day -> withLotsPast(database, day));
    }

    private static List<StockItemId> withLotsPast(Database database, LocalDate day) {
        Map<StockItemId, StockLevel> levels = new LinkedHashMap<>();
        for (StoredEvent event : database.events().all()) {
            if (event.message().getPayload() instanceof StockEvent stock) {
                levels.put(stock.id(), stock.after());
            }
        }
        return levels.entrySet().stream()
                .filter(item -> isBefore(item.getValue().earliestExpiry(), day))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isBefore(@org.jspecify.annotations.Nullable LocalDate expiry, LocalDate day) {
        return expiry != null && expiry.isBefore(day);
    }
}
