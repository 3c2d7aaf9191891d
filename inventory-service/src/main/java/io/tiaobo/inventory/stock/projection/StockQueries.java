package io.tiaobo.inventory.stock.projection;

import io.tiaobo.inventory.stock.domain.StockItemId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about current stock. Answers follow the events with a small delay and say their version. */
public class StockQueries implements ExpiredLots {
    private static final String OF_ITEM = " where site_code = ? and drug_code = ?";

    private final JdbcTemplate database;

    /** Reads the service's own database. */
    public StockQueries(JdbcTemplate database) {
        this.database = database;
    }

    /** Levels of some sites, of a drug, of both or of all, ordered by site and drug. */
    public List<LevelView> levels(String @Nullable [] sites, @Nullable String drug, int page, int size) {
        List<Object> arguments = new ArrayList<>();
        String query = "select * from stock_level" + condition(sites, drug, arguments)
                + " order by site_code, drug_code limit ? offset ?";
        arguments.add(size);
        arguments.add((long) page * size);
        return database.query(query, StockQueries::level, arguments.toArray());
    }

    /** How many levels {@link #levels} has on all pages. */
    public long countLevels(String @Nullable [] sites, @Nullable String drug) {
        List<Object> arguments = new ArrayList<>();
        String query = "select count(*) from stock_level" + condition(sites, drug, arguments);
        Long count = database.queryForObject(query, Long.class, arguments.toArray());
        return count == null ? 0 : count;
    }

    private static String condition(String @Nullable [] sites, @Nullable String drug, List<Object> arguments) {
        List<String> conditions = new ArrayList<>();
        if (sites != null) {
            conditions.add("site_code = any (?)");
            arguments.add(sites);
        }
        if (drug != null) {
            conditions.add("drug_code = ?");
            arguments.add(drug);
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The level of one stock item, if anything ever happened there. */
    public Optional<LevelView> level(StockItemId id) {
        return database
                .query("select * from stock_level" + OF_ITEM, StockQueries::level, id.siteCode(), id.drugCode())
                .stream()
                .findFirst();
    }

    /** Lots with stock of one item, first expiring first. */
    public List<LotView> lots(StockItemId id) {
        return database.query(
                "select * from stock_lot" + OF_ITEM
                        + " and available + held + reserved > 0 order by expiry nulls last, lot",
                StockQueries::lot,
                id.siteCode(),
                id.drugCode());
    }

    /** Where units of a lot are, over the given sites: the question of a recall. */
    public List<LotView> whereIs(String lot, String @Nullable [] sites) {
        return database.query(
                "select * from stock_lot where lot = ? and available + held + reserved > 0"
                        + " and (?::text[] is null or site_code = any (?)) order by site_code, drug_code",
                StockQueries::lot,
                lot,
                sites,
                sites);
    }

    /** Open promises of one item, first ending first. */
    public List<ReservationView> reservations(StockItemId id) {
        return database.query(
                "select * from reservation" + OF_ITEM + " and state = 'OPEN' order by expires_at, reservation_id",
                (row, number) -> new ReservationView(
                        row.getString("reservation_id"),
                        row.getString("transfer_id"),
                        row.getInt("leg"),
                        row.getString("to_site"),
                        row.getLong("quantity"),
                        row.getLong("remaining"),
                        row.getTimestamp("expires_at").toInstant()),
                id.siteCode(),
                id.drugCode());
    }

    @Override
    public List<StockItemId> withLotsPast(LocalDate day) {
        return database.query(
                """
                select distinct site_code, drug_code from stock_lot
                where not expired and expiry < ? and available + held + reserved > 0
                order by site_code, drug_code
                """,
                (row, number) -> new StockItemId(row.getString("site_code"), row.getString("drug_code")),
                Date.valueOf(day));
    }

    /** Sites together, for one drug or for each. */
    public List<SummaryView> summary(String @Nullable [] sites, @Nullable String drug) {
        List<Object> arguments = new ArrayList<>();
        String query = """
                select drug_code, count(*) as sites, count(*) filter (where usable = 0) as sites_without,
                       count(*) filter (where usable < minimum) as sites_below_minimum, sum(on_hand) as on_hand,
                       sum(reserved) as reserved, sum(on_hold) as on_hold, sum(usable) as usable,
                       sum(in_transit) as in_transit
                from stock_level
                """ + condition(sites, drug, arguments) + " group by drug_code order by drug_code";
        return database.query(query, StockQueries::summary, arguments.toArray());
    }

    private static LevelView level(ResultSet row, int number) throws SQLException {
        return new LevelView(
                row.getString("site_code"),
                row.getString("drug_code"),
                row.getLong("version"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("on_hold"),
                row.getLong("usable"),
                row.getLong("in_transit"),
                row.getLong("minimum"),
                row.getLong("maximum"),
                row.getBigDecimal("daily_demand"),
                row.getObject("earliest_expiry", LocalDate.class),
                row.getTimestamp("as_of").toInstant());
    }

    private static LotView lot(ResultSet row, int number) throws SQLException {
        long available = row.getLong("available");
        long held = row.getLong("held");
        long reserved = row.getLong("reserved");
        return new LotView(
                row.getString("site_code"),
                row.getString("drug_code"),
                row.getString("lot"),
                row.getObject("expiry", LocalDate.class),
                available + held + reserved,
                available,
                held,
                reserved,
                row.getBoolean("expired"));
    }

    private static SummaryView summary(ResultSet row, int number) throws SQLException {
        return new SummaryView(
                row.getString("drug_code"),
                row.getLong("sites"),
                row.getLong("sites_without"),
                row.getLong("sites_below_minimum"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("on_hold"),
                row.getLong("usable"),
                row.getLong("in_transit"));
    }
}
