package io.tiaobo.inventory.stocktake.projection;

import io.tiaobo.inventory.stock.event.StockCounted;
import io.tiaobo.inventory.stock.projection.Batch;
import io.tiaobo.inventory.stock.projection.RecordedStockEvent;
import io.tiaobo.inventory.stock.projection.StockBook;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code stock_count}. */
public final class CountBook implements StockBook {
    private static final String COUNT = """
            insert into stock_count (site_code, drug_code, version, lot, position, blind, booked, counted, counted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;

    /** Writes in the running transaction. */
    public CountBook(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void write(List<RecordedStockEvent> events) {
        Batch counts = new Batch(COUNT);
        for (RecordedStockEvent recorded : events) {
            if (recorded.event() instanceof StockCounted e) {
                e.lots()
                        .forEach(lot -> counts.add(
                                e.id().siteCode(),
                                e.id().drugCode(),
                                recorded.version(),
                                lot.lot(),
                                e.position(),
                                e.blind(),
                                lot.booked(),
                                lot.counted(),
                                e.occurredAt()));
            }
        }
        counts.run(database);
    }
}
