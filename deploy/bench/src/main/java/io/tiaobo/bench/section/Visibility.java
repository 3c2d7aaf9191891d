package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Lineup;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.broker.Arrivals;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** How long after the commit a consumer has the record in its hands, at a light steady rate. */
public final class Visibility implements Section {
    private static final int PER_SECOND = 50;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<Contender> CONTENDERS =
            List.of(Contender.LIMIT, Contender.OURS, Contender.OUTBOX, Contender.MODULITH, Contender.AXON);

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public void run(Bench bench) {
        try (Lineup lineup = bench.lineup(CONTENDERS, bench.settings().items())) {
            Map<SubjectProcess, Arrivals> all = Publications.start(bench, lineup);
            int count = (int) (PER_SECOND * bench.settings().roundMillis() / 1_000);
            Map<SubjectProcess, Histogram> delays = new LinkedHashMap<>();
            all.forEach((subject, arrivals) -> {
                delays.put(subject, new Histogram(3));
                measure(subject, arrivals, 0, PER_SECOND, new Histogram(3));
            });
            for (int round = 0; round < bench.settings().rounds(); round++) {
                int from = PER_SECOND + round * count;
                all.forEach((subject, arrivals) -> measure(subject, arrivals, from, count, histogram(delays, subject)));
            }
            add(bench, delays, 50, Target.NONE);
            add(bench, delays, 99, Target.all(Target.timesLimit(3, 15), Target.ofBestPeer(1)));
            all.values().forEach(Arrivals::close);
        }
    }

    private static Histogram histogram(Map<SubjectProcess, Histogram> delays, SubjectProcess subject) {
        return delays.computeIfAbsent(subject, missing -> new Histogram(3));
    }

    private static void measure(SubjectProcess subject, Arrivals arrivals, int from, int count, Histogram delays) {
        long before = arrivals.count();
        Map<String, Double> committed = subject.order(
                "tell",
                Map.of(
                        "perSecond", String.valueOf(PER_SECOND),
                        "count", String.valueOf(count),
                        "from", String.valueOf(from)));
        arrivals.await(before + count);
        committed.forEach((key, nanos) -> delays.recordValue(Math.max(0, arrivals.at(key) - nanos.longValue())));
    }

    private static void add(Bench bench, Map<SubjectProcess, Histogram> delays, double percentile, Target target) {
        Rounds rounds = new Rounds();
        delays.forEach((subject, histogram) ->
                rounds.add(subject.name(), histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI));
        bench.add(rounds.row(
                "commit → Kafka consumer, p%.0f at %d/s".formatted(percentile, PER_SECOND),
                Unit.MILLISECONDS,
                target,
                "all rounds together"));
    }
}
