package io.tiaobo.bench.ours;

import io.tiaobo.bench.subject.Order;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import io.tiaobo.transfer.TransferServiceApplication;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.sourcing.projection.DonorFinder;
import io.tiaobo.transfer.sourcing.projection.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The transfer service as it ships, for the donor search. */
public final class TransferSubject implements Subject {
    private static final String DRUG = "XC09CAA101A001010190001";
    /** Counties of 901 sites: a depot, 18 centres, and 49 villages under each; above them one city warehouse. */
    private static final String SITES = """
            insert into site_view (code, name_zh, name_en, kind, parent_code, region_code, minutes_to_parent, lead_time_days, active)
            select 'S' || n, 'S' || n, 'S' || n,
                case when n = 0 then 'CITY_WAREHOUSE' when (n - 1) % 901 = 0 then 'COUNTY_DEPOT'
                     when (n - 1) % 901 <= 18 then 'TOWNSHIP_HOSPITAL' else 'VILLAGE_CLINIC' end,
                case when n = 0 then null when (n - 1) % 901 = 0 then 'S0'
                     when (n - 1) % 901 <= 18 then 'S' || (n - (n - 1) % 901)
                     else 'S' || (n - (n - 1) % 901 + 1 + ((n - 1) % 901 - 19) % 18) end,
                '110106', 20, 2, true
            from generate_series(0, ? - 1) as n""";

    private static final String LEVELS = """
            insert into level_view (drug_code, site_code, version, usable, minimum, daily_demand, earliest_expiry, as_of)
            select ?, code, 1, 100, 20, 2.5, date '2035-01-01', now() from site_view""";

    private @Nullable ConfigurableApplicationContext context;

    @Override
    public void open(Servers servers) {
        context = SpringApplication.run(
                TransferServiceApplication.class,
                "--spring.datasource.url=" + servers.jdbcUrl(),
                "--spring.datasource.username=" + servers.user(),
                "--spring.datasource.password=" + servers.password(),
                "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                "--server.port=0",
                "--tiaobo.instance-id=bench-transfer");
    }

    /** {@code network}: so many sites; {@code search}: milliseconds of a donor search for one of the villages. */
    @Override
    public Map<String, Double> perform(Order order) {
        return switch (order.task()) {
            case "network" -> network(order.number("sites"));
            case "search" -> search(order.number("sites"), order.number("count"));
            default -> throw new UnsupportedOperationException(order.task());
        };
    }

    private ConfigurableApplicationContext opened() {
        return Objects.requireNonNull(context, "not open");
    }

    private Map<String, Double> network(int sites) {
        JdbcTemplate database = opened().getBean(JdbcTemplate.class);
        database.execute("truncate site_view, level_view, drug_view");
        database.update(SITES, sites);
        database.update(LEVELS, DRUG);
        database.update("insert into drug_view values (?, 'D', 'D', '片', 'tablet', 14, 'ROOM', true)", DRUG);
        database.execute("vacuum analyze site_view");
        database.execute("vacuum analyze level_view");
        return Map.of();
    }

    private Map<String, Double> search(int sites, int count) {
        DonorFinder finder = opened().getBean(DonorFinder.class);
        Histogram nanos = new Histogram(3);
        for (int i = 0; i < count; i++) {
            Wanted wanted =
                    new Wanted("T/m/" + i, village(sites), DRUG, 28, Urgency.CRITICAL, List.of(), true, Instant.now());
            long begin = System.nanoTime();
            if (finder.find(wanted).plan().chosen().isEmpty()) {
                throw new IllegalStateException("no donor found for " + wanted.siteCode());
            }
            nanos.recordValue(System.nanoTime() - begin);
        }
        return Map.of("p50", nanos.getValueAtPercentile(50) / 1e6, "p99", nanos.getValueAtPercentile(99) / 1e6);
    }

    private static String village(int sites) {
        int site = ThreadLocalRandom.current().nextInt(1, sites);
        return "S" + ((site - 1) % 901 <= 18 ? Math.min(site + 19, sites - 1) : site);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
