package io.tiaobo.bench.ours;

import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.inventory.stock.event.StockDispensed;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockReceived;
import io.tiaobo.runtime.json.StrictJson;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Years of movements, written by the database itself, because no run has the time to make them; and plain reads of them. */
final class History {
    private static final long LEFT = 777_777_777_777L;
    private static final String SITE = "SITE-OF-ITEM";
    private static final String DRUG = "DRUG-OF-ITEM";
    private static final LocalDate EXPIRY = LocalDate.of(2035, 1, 1);
    private static final int ROWS_AT_ONCE = 20_000;
    private static final int FETCH = 1_000;
    private static final String WRITE = """
            insert into domain_event (aggregate_type, aggregate_id, sequence_number, event_id, payload_type,
                payload_revision, payload, metadata)
            select 'StockItem', site || '/' || drug, number, gen_random_uuid(), ?, '1',
                convert_to(replace(replace(replace(?, '777777777777', (1000000000 - number)::text), 'SITE-OF-ITEM', site),
                    'DRUG-OF-ITEM', drug), 'UTF8'), convert_to('{}', 'UTF8')
            from (select number, 'FT-V' || lpad((item / 200)::text, 6, '0') as site,
                    'XC09CAA101A0010' || lpad((item % 200)::text, 8, '0') as drug
                  from generate_series(?, ?) as item, generate_series(?, ?) as number order by item, number) as past""";
    private static final String COLUMNS =
            "select aggregate_type, aggregate_id, sequence_number, event_id, recorded_at, "
                    + "payload_type, payload_revision, payload, metadata from domain_event ";

    private final JdbcTemplate database;
    private final DataSource connections;

    History(ApplicationContext service) {
        this.database = service.getBean(JdbcTemplate.class);
        this.connections = service.getBean(DataSource.class);
    }

    /**
     * Items from (inclusive) to (exclusive), each with so many events: an opening and movements of one unit. Those before the first
     * one are there.
     */
    void write(int from, int to, int first, int events) {
        StockItemId id = new StockItemId(SITE, DRUG);
        StockLevel level = new StockLevel(LEFT, 0, 0, LEFT, 0, 0, 0, BigDecimal.ZERO, EXPIRY);
        List<LotChange> opening = List.of(new LotChange("A", EXPIRY, Movement.OPENING, 0, 0));
        List<LotChange> unit = List.of(new LotChange("A", EXPIRY, -1, 0, 0));
        StockEvent received = new StockReceived(id, "OPENING", opening, Instant.now(), level);
        StockEvent dispensed = new StockDispensed(id, unit, Instant.now(), level);
        int items = Math.max(1, ROWS_AT_ONCE / events);
        for (int item = from; item < to; item += items) {
            int last = Math.min(item + items, to) - 1;
            if (first == 0) {
                write("stock-received", received, item, last, 0, 0);
            }
            write("stock-dispensed", dispensed, item, last, Math.max(1, first), events - 1);
        }
        database.execute("analyze domain_event");
    }

    private void write(String type, StockEvent event, int item, int lastItem, int number, int lastNumber) {
        database.update(WRITE, type, StrictJson.mapper().writeValueAsString(event), item, lastItem, number, lastNumber);
    }

    /** Seconds of reading every event in the order of the table, some thousand at a time. */
    double streamSeconds() throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query =
                    connection.prepareStatement(COLUMNS + "order by transaction_id, global_index")) {
                query.setFetchSize(FETCH);
                consume(query);
            }
            connection.rollback();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Milliseconds of reading the events of one item; the median over items. */
    double readMillis(int from, int to) throws SQLException {
        List<Double> millis = new ArrayList<>();
        try (Connection connection = connections.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(COLUMNS + "where aggregate_id = ? order by sequence_number")) {
            for (int item = from; item < to; item++) {
                query.setString(1, Movement.key(item));
                long begin = System.nanoTime();
                consume(query);
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return Rounds.median(millis);
    }

    private static void consume(PreparedStatement query) throws SQLException {
        long bytes = 0;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                bytes += Objects.requireNonNull(rows.getBytes("payload")).length;
            }
        }
        if (bytes == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }
}
