package io.tiaobo.bench.ours;

import io.tiaobo.bench.subject.Movement;
import io.tiaobo.inventory.stock.projection.StockQueries;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the pages of a site and of the whole network ask the read models, beside the same statements without any code of ours. */
final class Pages {
    private static final String FILL = """
            insert into stock_level (site_code, drug_code, version, on_hand, reserved, on_hold, usable, in_transit, minimum,
                maximum, daily_demand, earliest_expiry, as_of)
            select 'FT-V' || lpad((item / 200)::text, 6, '0'), 'XC09CAA101A0010' || lpad((item % 200)::text, 8, '0'), 7,
                item % 90, 0, 0, item % 90, 0, 20, 60, 2.5, date '2035-01-01', now()
            from generate_series(0, ? - 1) as item""";
    private static final String SITE =
            "select * from stock_level where site_code = '%s' order by site_code, drug_code limit 200";
    private static final String SITE_COUNT = "select count(*) from stock_level where site_code = '%s'";
    private static final String SUMMARY = """
            select drug_code, count(*), count(*) filter (where usable = 0), count(*) filter (where usable < minimum),
                sum(on_hand), sum(reserved), sum(on_hold), sum(usable), sum(in_transit)
            from stock_level group by drug_code order by drug_code""";

    private final JdbcTemplate database;
    private final DataSource connections;
    private final StockQueries queries;

    Pages(ApplicationContext service) {
        this.database = service.getBean(JdbcTemplate.class);
        this.connections = service.getBean(DataSource.class);
        this.queries = service.getBean(StockQueries.class);
    }

    /** One question of one page, by the number of the try. */
    private interface Question {
        void ask(int number) throws SQLException;
    }

    void fill(int items) {
        database.execute("truncate stock_level");
        database.update(FILL, items);
        database.execute("vacuum analyze stock_level");
    }

    /** Median milliseconds of each question, by its name; those of bare SQL begin with {@code bare-}. */
    Map<String, Double> ask(int items, int count) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return Map.of(
                    "bare-site",
                            millis(count, number -> {
                                String site = Movement.site(number * Movement.DRUGS % items);
                                read(connection, SITE.formatted(site));
                                read(connection, SITE_COUNT.formatted(site));
                            }),
                    "site",
                            millis(count, number -> {
                                String site = Movement.site(number * Movement.DRUGS % items);
                                require(queries.levels(new String[] {site}, null, 0, Movement.DRUGS)
                                        .size());
                                require(queries.countLevels(new String[] {site}, null));
                            }),
                    "bare-summary", millis(count / 10, number -> read(connection, SUMMARY)),
                    "summary",
                            millis(
                                    count / 10,
                                    number -> require(queries.summary(null, null).size())));
        }
    }

    private static double millis(int count, Question question) throws SQLException {
        Histogram nanos = new Histogram(3);
        for (int number = 0; number < count; number++) {
            long begin = System.nanoTime();
            question.ask(number);
            nanos.recordValue(System.nanoTime() - begin);
        }
        return nanos.getValueAtPercentile(50) / 1e6;
    }

    private static void read(Connection connection, String query) throws SQLException {
        int columns = 0;
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns += rows.getObject(i) == null ? 0 : 1;
                }
            }
        }
        require(columns);
    }

    private static void require(long found) {
        if (found == 0) {
            throw new IllegalStateException("a page is empty");
        }
    }
}
