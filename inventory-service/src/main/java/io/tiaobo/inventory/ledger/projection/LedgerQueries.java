package io.tiaobo.inventory.ledger.projection;

import io.tiaobo.inventory.ledger.projection.PastLevel.PastLot;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.domain.BusinessDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions to the ledger. */
public class LedgerQueries {
    private static final String LOTS_AT = """
            select p.lot, max(s.expiry) as expiry,
                   coalesce(sum(qty) filter (where bucket = 'AVAILABLE'), 0) as available,
                   coalesce(sum(qty) filter (where bucket = 'HELD'), 0) as held,
                   coalesce(sum(qty) filter (where bucket = 'RESERVED'), 0) as reserved
            from posting p
            left join stock_lot s on s.site_code = p.site and s.drug_code = p.item and s.lot = p.lot
            where p.site = ? and p.item = ? and p.occurred_at <= ?
              and bucket in ('AVAILABLE', 'HELD', 'RESERVED')
            group by p.lot having sum(qty) <> 0
            order by max(s.expiry) nulls last, p.lot
            """;
    private static final String SHELVES_AT = """
            select p.item, sum(qty) as on_hand,
                   coalesce(sum(qty) filter (where bucket = 'RESERVED'), 0) as reserved,
                   coalesce(sum(qty) filter (where bucket = 'HELD'), 0) as held,
                   coalesce(sum(qty) filter (where bucket = 'AVAILABLE' and (s.expiry is null or s.expiry >= ?)), 0)
                       as usable
            from posting p
            left join stock_lot s on s.site_code = p.site and s.drug_code = p.item and s.lot = p.lot
            where p.site = ? and p.occurred_at <= ? and bucket in ('AVAILABLE', 'HELD', 'RESERVED')
            group by p.item order by p.item
            """;
    private static final String IN_TRANSIT_AT = """
            select coalesce(sum(qty), 0) from posting
            where bucket = 'IN_TRANSIT' and item = ? and occurred_at <= ? and (transfer_id, leg) in
                (select transfer_id, leg from posting where bucket = 'IN_TRANSIT' and to_site = ? and item = ?)
            """;

    private final JdbcTemplate database;

    /** Reads the service's own database. */
    public LedgerQueries(JdbcTemplate database) {
        this.database = database;
    }

    /** Lines of one stock item, the latest first. */
    public List<MovementView> movements(StockItemId id, int page, int size) {
        return database.query(
                "select * from movement where site_code = ? and drug_code = ?"
                        + " order by version desc, line desc limit ? offset ?",
                LedgerQueries::movement,
                id.siteCode(),
                id.drugCode(),
                size,
                (long) page * size);
    }

    /** How many lines there are on all pages. */
    public long countMovements(StockItemId id) {
        Long count = database.queryForObject(
                "select count(*) from movement where site_code = ? and drug_code = ?",
                Long.class,
                id.siteCode(),
                id.drugCode());
        return count == null ? 0 : count;
    }

    /** Lines of a whole site, the latest first. */
    public List<MovementView> movements(String site, int page, int size) {
        return database.query(
                "select * from movement where site_code = ?"
                        + " order by occurred_at desc, drug_code, version desc, line desc limit ? offset ?",
                LedgerQueries::movement,
                site,
                size,
                (long) page * size);
    }

    /** How many lines a site has on all pages. */
    public long countMovements(String site) {
        Long count = database.queryForObject("select count(*) from movement where site_code = ?", Long.class, site);
        return count == null ? 0 : count;
    }

    /** The level at a moment: everything that had happened by then, whenever it was recorded. */
    public PastLevel levelAt(StockItemId id, Instant asOf) {
        Timestamp moment = Timestamp.from(asOf);
        List<PastLot> lots = database.query(LOTS_AT, LedgerQueries::lot, id.siteCode(), id.drugCode(), moment);
        Long inTransit =
                database.queryForObject(IN_TRANSIT_AT, Long.class, id.drugCode(), moment, id.siteCode(), id.drugCode());
        LocalDate day = BusinessDate.of(asOf);
        return new PastLevel(
                id.siteCode(),
                id.drugCode(),
                asOf,
                lots.stream()
                        .mapToLong(lot -> lot.available() + lot.onHold() + lot.reserved())
                        .sum(),
                lots.stream().mapToLong(PastLot::reserved).sum(),
                lots.stream().mapToLong(PastLot::onHold).sum(),
                lots.stream()
                        .filter(lot -> BusinessDate.isUsable(lot.expiry(), day))
                        .mapToLong(PastLot::available)
                        .sum(),
                inTransit == null ? 0 : inTransit,
                lots);
    }

    /** The shelves of a whole site at a moment, by drug; a drug that had come by then and was all gone has 0. */
    public List<PastShelf> shelvesAt(String site, Instant asOf) {
        return database.query(
                SHELVES_AT,
                (row, number) -> new PastShelf(
                        row.getString("item"),
                        row.getLong("on_hand"),
                        row.getLong("reserved"),
                        row.getLong("held"),
                        row.getLong("usable")),
                BusinessDate.of(asOf),
                site,
                Timestamp.from(asOf));
    }

    private static PastLot lot(ResultSet row, int number) throws SQLException {
        return new PastLot(
                row.getString("lot"),
                row.getObject("expiry", LocalDate.class),
                row.getLong("available"),
                row.getLong("held"),
                row.getLong("reserved"));
    }

    private static MovementView movement(ResultSet row, int number) throws SQLException {
        return new MovementView(
                row.getString("event_id"),
                row.getString("drug_code"),
                row.getLong("version"),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("lot"),
                row.getObject("expiry", LocalDate.class),
                row.getLong("quantity"),
                row.getLong("on_hand_change"),
                row.getLong("reserved_change"),
                row.getLong("held_change"),
                row.getString("transfer_id"),
                row.getObject("leg", Integer.class),
                row.getString("other_site"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getLong("on_hand_after"),
                row.getLong("reserved_after"),
                row.getLong("on_hold_after"),
                row.getLong("usable_after"),
                row.getLong("in_transit_after"));
    }
}
