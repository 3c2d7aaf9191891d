package io.tiaobo.bench.ours;

import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Order;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import io.tiaobo.gateway.GatewayApplication;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.TransferQueries;
import io.tiaobo.gateway.timeline.projection.TimelineReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The gateway as it ships, for the queries of its pages. */
public final class GatewaySubject implements Subject {
    private static final Scope EVERYTHING = new Scope("", true);
    private static final int SITES = 1_000;
    private static final String SITE = "'FT-V' || lpad((%s)::text, 6, '0')";
    private static final String DRUG = "'XC09CAA101A0010' || lpad((%s)::text, 8, '0')";
    /** A network on a busy day: half of the sites lack something, and for each of those a transfer is under way. */
    private static final List<String> NETWORK = List.of(
            "insert into site select " + site("n")
                    + ", '站' || n, 'site ' || n, 'VILLAGE_CLINIC', 'PUBLIC', null, '110106', 20, 2, "
                    + "true, 1 from generate_series(0, 999) n",
            "insert into drug select " + drug("n")
                    + ", '药' || n, 'drug ' || n, 'G' || n, '片', 'tablet', 14, 'ROOM', 'maker', true, 1 "
                    + "from generate_series(0, 199) n",
            "insert into stock_level select " + site("n / 200") + ", " + drug("n % 200")
                    + ", 7, n % 90, 0, 0, n % 90, 0, 20, 60, 2.5, date '2035-01-01', now() - (n % 172800) * interval '1 second' "
                    + "from generate_series(0, 199999) n",
            "insert into shortage (shortage_id, site_code, drug_code, cause, urgency, quantity_needed, declared_at) select 'S' || n, "
                    + site("n * 2") + ", " + drug("n % 200")
                    + ", 'BELOW_MINIMUM', n % 3, 20, now() - n * interval '1 minute' from generate_series(0, 499) n",
            "insert into transfer (transfer_id, shortage_id, site_code, drug_code, quantity, urgency, requested_at) "
                    + "select 'T/' || shortage_id, shortage_id, site_code, drug_code, 20, urgency, declared_at from shortage",
            "insert into transfer_leg (transfer_id, leg, donor_site, reserved, reserved_at, answer_by) "
                    + "select transfer_id, 1, " + site("1")
                    + ", 20, requested_at, requested_at + interval '4 hours' from transfer",
            "insert into waiting_entry (entry_id, site_code, drug_code, quantity, registered_at) "
                    + "select shortage_id, site_code, drug_code, 7, declared_at from shortage where urgency > 0",
            "insert into timeline (event_id, kind, occurred_at, site_code, drug_code, facts) select 'E' || n, "
                    + "'inventory.stock-dispensed.v1', now() - n * interval '1 second', " + site("n % 1000") + ", "
                    + drug("n % 200") + ", '{\"quantity\": 7}' from generate_series(0, 49999) n");

    private final RecordedStatements statements = new RecordedStatements();
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Servers servers;

    private static String site(String number) {
        return SITE.formatted(number);
    }

    private static String drug(String number) {
        return DRUG.formatted(number);
    }

    @Override
    public void open(Servers given) {
        servers = given;
        context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(started -> started.getBeanFactory().addBeanPostProcessor(statements))
                .run(
                        "--spring.datasource.url=" + given.jdbcUrl(),
                        "--spring.datasource.username=" + given.user(),
                        "--spring.datasource.password=" + given.password(),
                        "--spring.kafka.bootstrap-servers=" + given.bootstrapServers(),
                        // Nobody is asked: the pages are made of the gateway's own tables.
                        "--tiaobo.services.inventory=http://127.0.0.1:1",
                        "--tiaobo.services.shortage=http://127.0.0.1:1",
                        "--tiaobo.services.transfer=http://127.0.0.1:1",
                        "--server.port=0",
                        "--tiaobo.instance-id=bench-gateway");
    }

    private <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context, "not open").getBean(type);
    }

    /** {@code network}: fills the read models; {@code ask}: milliseconds of the pages' queries, also by bare JDBC. */
    @Override
    public Map<String, Double> perform(Order order) throws Exception {
        return switch (order.task()) {
            case "network" -> network();
            case "ask" -> ask(order.number("count"));
            default -> throw new UnsupportedOperationException(order.task());
        };
    }

    private Map<String, Double> network() {
        JdbcTemplate database = bean(JdbcTemplate.class);
        database.execute("truncate site, drug, stock_level, shortage, transfer, transfer_leg, waiting_entry, timeline");
        NETWORK.forEach(database::update);
        for (String table :
                List.of("site", "drug", "stock_level", "shortage", "transfer", "transfer_leg", "timeline")) {
            database.execute("vacuum analyze " + table);
        }
        return Map.of();
    }

    private Map<String, Double> ask(int count) throws Exception {
        Histogram overview = new Histogram(3);
        Histogram bareOverview = new Histogram(3);
        Histogram sites = new Histogram(3);
        Histogram bareSites = new Histogram(3);
        try (Connection bare = DriverManager.getConnection(
                Objects.requireNonNull(servers, "not open").jdbcUrl())) {
            for (int number = 0; number < count; number++) {
                int site = number % SITES;
                time(overview, bareOverview, this::overview, bare);
                time(sites, bareSites, () -> page(Movement.site(site * Movement.DRUGS)), bare);
            }
        }
        return Map.of(
                "overview", median(overview),
                "bare-overview", median(bareOverview),
                "site", median(sites),
                "bare-site", median(bareSites));
    }

    private static double median(Histogram nanos) {
        return nanos.getValueAtPercentile(50) / 1e6;
    }

    /** Not timed while it is recorded. */
    private void time(Histogram ours, Histogram limit, Runnable page, Connection bare) throws Exception {
        statements.during(page);
        long begin = System.nanoTime();
        page.run();
        long between = System.nanoTime();
        if (statements.again(bare) == 0) {
            throw new IllegalStateException("a page is empty");
        }
        limit.recordValue(System.nanoTime() - between);
        ours.recordValue(between - begin);
    }

    private void overview() {
        Instant now = Instant.now();
        OverviewQueries queries = bean(OverviewQueries.class);
        queries.regions();
        queries.counts(EVERYTHING, now);
        queries.shortages(EVERYTHING, 50);
        bean(TransferQueries.class).moving(EVERYTHING, now, 40);
        bean(TimelineReader.class).latest("", 15);
        bean(SiteQueries.class).find(EVERYTHING, "", now, 0, 25);
    }

    private void page(String code) {
        bean(SiteQueries.class).find(code, EVERYTHING);
        bean(SiteQueries.class).levels(code, EVERYTHING);
        bean(OverviewQueries.class).shortagesOf(code, EVERYTHING);
        bean(TransferQueries.class).ofSite(code, EVERYTHING, 40);
        bean(TimelineReader.class).ofSite(code, 15);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
