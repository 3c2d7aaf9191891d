package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.Settings;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import io.tiaobo.bench.system.RunningSystem;
import io.tiaobo.bench.system.Villages;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** The whole system on one machine: its second start, its memory, and how soon a shortage has its stock reserved. */
public final class WholeSystem implements Section {
    private static final double MEBIBYTE = 1 << 20;
    private static final int LIGHT = 4;
    private static final int HEAVY = 20;

    @Override
    public String name() {
        return "system";
    }

    @Override
    public void run(Bench bench) {
        // The first start unpacks, creates databases and archives classes.
        RunningSystem.start(bench.settings()).close();
        Rounds seconds = new Rounds();
        try (RunningSystem system = RunningSystem.start(bench.settings());
                SubjectProcess bare = bench.open(Contender.LIMIT)) {
            seconds.add(Rounds.OURS, system.secondsToStart());
            bench.add(seconds.row("second start of the whole system", Unit.SECONDS, Target.atMost(25), ""));
            rest(bench.settings().restMillis());
            memory(bench, "idle", system, Target.atMost(2_048));
            shortages(bench, system, bare);
        } catch (Exception e) {
            throw new IllegalStateException("whole system: " + e.getMessage(), e);
        }
    }

    private static void rest(long millis) {
        for (long end = System.nanoTime() + millis * 1_000_000; System.nanoTime() < end; ) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static void memory(Bench bench, String when, RunningSystem system, Target target) {
        Rounds bytes = new Rounds();
        bytes.add(Rounds.OURS, system.bytes() / MEBIBYTE);
        bench.add(bytes.row(
                "memory of all processes, " + when,
                Unit.MEBIBYTES,
                target,
                "proportional set size of launcher, servers and services with Fengtai's data"));
    }

    private static void shortages(Bench bench, RunningSystem system, SubjectProcess bare) throws Exception {
        Settings settings = bench.settings();
        int light = (int) (LIGHT * settings.steadySeconds());
        int heavy = (int) (HEAVY * settings.steadySeconds());
        int warmUp = heavy;
        try (Villages villages = new Villages(system, warmUp + settings.rounds() * (light + heavy))) {
            villages.run(HEAVY, warmUp, new Histogram(3));
            sequence(bare, HEAVY, warmUp, new Histogram(3));
            rates(bench, villages, bare, LIGHT, light, "light");
            rates(bench, villages, bare, HEAVY, heavy, "heavy");
            memory(bench, "under load", system, Target.NONE);
        }
    }

    private static void rates(
            Bench bench, Villages villages, SubjectProcess bare, int perSecond, int count, String which)
            throws Exception {
        Histogram ours = new Histogram(3);
        Histogram limit = new Histogram(3);
        for (int round = 0; round < bench.settings().rounds(); round++) {
            sequence(bare, perSecond, count, limit);
            villages.run(perSecond, count, ours);
        }
        add(bench, which + " rate, " + perSecond + "/s", ours, limit, 50, 3);
        add(bench, which + " rate, " + perSecond + "/s", ours, limit, 99, 6);
    }

    private static void sequence(SubjectProcess bare, int perSecond, int count, Histogram nanos) {
        bare.order("sequence", Map.of("perSecond", String.valueOf(perSecond), "count", String.valueOf(count)))
                .values()
                .forEach(one -> nanos.recordValue(one.longValue()));
    }

    private static void add(
            Bench bench, String rate, Histogram ours, Histogram limit, double percentile, double times) {
        Rounds rounds = new Rounds();
        rounds.add(Rounds.LIMIT, limit.getValueAtPercentile(percentile) / 1e6);
        rounds.add(Rounds.OURS, ours.getValueAtPercentile(percentile) / 1e6);
        bench.add(rounds.row(
                "shortage → stock reserved, p%.0f, %s".formatted(percentile, rate),
                Unit.MILLISECONDS,
                Target.timesLimit(times, 0),
                "%d shortages, all rounds together; from due to the row of the reservation"
                        .formatted(ours.getTotalCount())));
    }
}
