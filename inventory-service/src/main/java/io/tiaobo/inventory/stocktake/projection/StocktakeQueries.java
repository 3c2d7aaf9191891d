package io.tiaobo.inventory.stocktake.projection;

import io.tiaobo.inventory.stock.domain.StockItemId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a count is compared with, and what a period adds up to. */
public class StocktakeQueries {
    private static final String SHEET = """
            select t.drug_code, l.version as position, t.lot, t.expiry, t.available + t.held + t.reserved as on_hand
            from stock_lot t join stock_level l using (site_code, drug_code)
            where t.site_code = :site and (:drug = '' or t.drug_code = :drug)
              and t.available + t.held + t.reserved > 0
            order by t.drug_code, t.expiry nulls last, t.lot
            """;
    private static final String BOOK_AT = """
            select lot, sum(on_hand_change) from movement
            where site_code = :site and drug_code = :drug and version <= :position and lot is not null
            group by lot
            """;
    private static final String RECONCILIATION = """
            select m.drug_code,
                   coalesce(sum(c) filter (where before), 0) as opening,
                   coalesce(sum(c) filter (where not before and kind = 'STOCK_RECEIVED'), 0) as received,
                   coalesce(sum(c) filter (where not before and kind = 'TRANSFER_STOCK_RECEIVED'), 0) as arrived,
                   coalesce(sum(c) filter (where not before and kind = 'TRANSFER_STOCK_RETURNED'), 0) as returned,
                   -coalesce(sum(c) filter (where not before and kind = 'STOCK_DISPENSED'), 0) as dispensed,
                   -coalesce(sum(c) filter (where not before and kind = 'STOCK_DISPATCHED'), 0) as sent,
                   -coalesce(sum(c) filter (where not before and kind = 'STOCK_WRITTEN_OFF'), 0) as written_off,
                   coalesce(sum(c) filter (where not before and kind = 'STOCK_ADJUSTED'), 0) as adjusted,
                   sum(c) as closing,
                   coalesce(max(n.lots), 0) as counted_lots, coalesce(max(n.matching), 0) as matching_lots
            from (select drug_code, kind, on_hand_change as c, occurred_at < :from as before
                  from movement where site_code = :site and occurred_at < :until) m
            left join (select drug_code, count(*) as lots, count(*) filter (where counted = booked) as matching
                       from stock_count
                       where site_code = :site and counted_at >= :from and counted_at < :until
                       group by drug_code) n on n.drug_code = m.drug_code
            group by m.drug_code order by m.drug_code
            """;

    private final JdbcClient database;

    /** Reads the service's own database. */
    public StocktakeQueries(JdbcClient database) {
        this.database = database;
    }

    /** All lots on the shelves of a site; with a drug, only its lots. */
    public List<CountSheetLine> sheet(String site, String drug) {
        return database.sql(SHEET)
                .param("site", site)
                .param("drug", drug)
                .query(CountSheetLine.class)
                .list();
    }

    /** Number of the last event the tables show of an item. */
    public Optional<Long> position(StockItemId id) {
        return database.sql("select version from stock_level where site_code = :site and drug_code = :drug")
                .param("site", id.siteCode())
                .param("drug", id.drugCode())
                .query(Long.class)
                .optional();
    }

    /** Units on hand by lot after the event with that number. The answer for a number never changes. */
    public Map<String, Long> bookAt(StockItemId id, long position) {
        Map<String, Long> book = new HashMap<>();
        database.sql(BOOK_AT)
                .param("site", id.siteCode())
                .param("drug", id.drugCode())
                .param("position", position)
                .query(row -> {
                    book.put(row.getString(1), row.getLong(2));
                });
        return book;
    }

    /** Every drug that a site ever had, by when things happened. */
    public List<ReconciliationLine> reconciliation(String site, Instant from, Instant until) {
        return database.sql(RECONCILIATION)
                .param("site", site)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(ReconciliationLine.class)
                .list();
    }
}
