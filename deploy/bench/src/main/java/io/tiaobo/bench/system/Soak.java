package io.tiaobo.bench.system;

import io.tiaobo.bench.Settings;
import io.tiaobo.bench.http.Station;
import io.tiaobo.bench.subject.ClosedLoop;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.OpenLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
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
    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
            progress.accept("最大 · maximum %.0f/s, 本次 · this run %d/s".formatted(maximum, rate));
            List<SoakMinute> all = new ArrayList<>();
            for (int minute = 0; minute < minutes; minute++) {
                SoakMinute one = minute(system, rate);
                all.add(one);
                progress.accept("%d/%d: %s".formatted(minute + 1, minutes, one.line()));
            }
            return new SoakReport(maximum, rate, all);
        }
    }

    private static void stock(RunningSystem system) {
        Opening opening = new Opening();
        for (int item = 0; item < ITEMS; item++) {
            if (item % Movement.DRUGS == 0) {
                opening.site(Movement.site(item), "VILLAGE_CLINIC", null);
            }
            opening.units(Movement.site(item), Movement.drug(item), Movement.OPENING);
        }
        opening.load(system, Movement.DRUGS);
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
        system.awaitRest(PATIENCE);
        return BURST * 1e9 / (System.nanoTime() - begin);
    }

    private SoakMinute minute(RunningSystem system, int rate) throws Exception {
        long[] nanos = OpenLoop.run(rate, rate * 60, (number, due) -> dispense());
        Histogram latencies = new Histogram(3);
        for (long one : nanos) {
            latencies.recordValue(one);
        }
        return new SoakMinute(
                latencies.getValueAtPercentile(50) / 1e6,
                latencies.getValueAtPercentile(99) / 1e6,
                system.bytes() / (double) (1 << 20),
                system.furthestBehind(),
                violations(system));
    }

    private static long violations(RunningSystem system) {
        JsonMapper json = new JsonMapper();
        return RunningSystem.WITH_EVENTS.stream()
                .mapToLong(service -> json.readTree(system.get(service, "/checks"))
                        .path("violations")
                        .asLong())
                .sum();
    }
}
