package io.tiaobo.bench.system;

import io.tiaobo.bench.Settings;
import io.tiaobo.bench.http.Station;
import io.tiaobo.bench.subject.ClosedLoop;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.OpenLoop;
import io.tiaobo.chaos.cluster.Backlog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * Movements through the web server of the whole system at a steady rate. The rate is 70 % of what it sustains: movements of a
 * burst by the time until everything that follows from them has happened everywhere.
 */
public final class Soak {
    private static final int ITEMS = 2_000;
    private static final int CALLERS = 32;
    private static final int BURST = 10_000;
    private static final double PART = 0.7;
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final List<String> WITH_EVENTS = List.of("inventory", "shortage", "transfer");
    private static final String SITES =
            "code,nameZh,nameEn,kind,ownership,parentCode,regionCode,latitude,longitude,travelMinutesToParent,leadTimeDays,"
                    + "supplyTerms,active\n";
    private static final String DRUGS = "code,nameZh,nameEn,genericGroup,originator,selected,unitZh,unitEn,packSize,"
            + "storageClass,manufacturer,active\n";

    private final Settings settings;
    private final int minutes;
    private final Consumer<String> progress;
    private final BlockingQueue<Station> stations = new LinkedBlockingQueue<>();

    /** Prepares a soak. */
    public Soak(Settings settings, int minutes, Consumer<String> progress) {
        this.settings = settings;
        this.minutes = minutes;
        this.progress = progress;
    }

    /** Starts the system, finds its maximum, and soaks. */
    public SoakReport run() throws Exception {
        try (RunningSystem system = RunningSystem.start(settings)) {
            stock(system);
            for (int i = 0; i < CALLERS; i++) {
                stations.add(new Station(system.port("inventory"), system.account()::bearer));
            }
            sustained(system); // warms up
            double maximum = sustained(system);
            int rate = (int) Math.max(1, PART * maximum);
            progress.accept("%.0f/s → %d/s".formatted(maximum, rate));
            List<SoakMinute> all = new ArrayList<>();
            for (int minute = 0; minute < minutes; minute++) {
                SoakMinute one = minute(system, rate);
                all.add(one);
                progress.accept(one.toString());
            }
            return new SoakReport(maximum, rate, all);
        }
    }

    private static void stock(RunningSystem system) {
        StringBuilder sites = new StringBuilder(SITES);
        for (int item = 0; item < ITEMS; item += Movement.DRUGS) {
            String code = Movement.site(item);
            sites.append("%1$s,%1$s,%1$s,VILLAGE_CLINIC,PUBLIC,,110106,39.8,116.1,0,2,PREPAID,true%n".formatted(code));
        }
        system.post("inventory", "/sites/import", "text/csv", sites.toString());
        StringBuilder drugs = new StringBuilder(DRUGS);
        IntStream.range(0, Movement.DRUGS)
                .mapToObj(Movement::drug)
                .forEach(code -> drugs.append(
                        "%1$s,%1$s,%1$s,%1$s,true,false,tablet,tablet,14,ROOM,Sanofi,true%n".formatted(code)));
        system.post("inventory", "/drugs/import", "text/csv", drugs.toString());
        StringBuilder lines = new StringBuilder();
        for (int item = 0; item < ITEMS; item++) {
            lines.append(
                    ("{\"id\":\"soak-%d\",\"type\":\"RECEIVE\",\"source\":\"OPENING\",\"siteCode\":\"%s\",\"drugCode\":\"%s\","
                                    + "\"lots\":[{\"lot\":\"A\",\"expiry\":\"2035-01-01\",\"quantity\":%d}]}%n")
                            .formatted(item, Movement.site(item), Movement.drug(item), Movement.OPENING));
        }
        system.post("inventory", "/movements/batch", "application/x-ndjson", lines.toString());
    }

    private void dispense() throws InterruptedException, IOException {
        Station station = stations.take();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        station.dispense(
                new Movement(new UUID(random.nextLong(), random.nextLong()).toString(), random.nextInt(ITEMS)));
        stations.add(station);
    }

    private double sustained(RunningSystem system) throws Exception {
        long begin = System.nanoTime();
        ClosedLoop.perSecondOf(CALLERS, BURST, this::dispense);
        while (backlog(system) > 0) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("what follows from the first movements does not come to an end");
            }
            LockSupport.parkNanos(200_000_000);
        }
        return BURST * 1e9 / (System.nanoTime() - begin);
    }

    private SoakMinute minute(RunningSystem system, int rate) throws Exception {
        long[] nanos = OpenLoop.run(rate, rate * 60, number -> dispense());
        Histogram latencies = new Histogram(3);
        for (long one : nanos) {
            latencies.recordValue(one);
        }
        return new SoakMinute(
                latencies.getValueAtPercentile(50) / 1e6,
                latencies.getValueAtPercentile(99) / 1e6,
                system.bytes() / (double) (1 << 20),
                backlog(system),
                violations(system));
    }

    /** Events that some processor, and records that some consumer, has not handled. */
    private static long backlog(RunningSystem system) {
        long events = WITH_EVENTS.stream()
                .flatMap(service -> system.get(service, "/actuator/prometheus").lines())
                .filter(line -> line.startsWith("tiaobo_processor_behind_events"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return events + Backlog.unread(system.bootstrapServers());
    }

    private static long violations(RunningSystem system) {
        JsonMapper json = new JsonMapper();
        return WITH_EVENTS.stream()
                .mapToLong(service -> json.readTree(system.get(service, "/checks"))
                        .path("violations")
                        .asLong())
                .sum();
    }
}
