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

/**
 * How many movements a second can go on for ever with each of them delivered to the broker: a number of movements, counted until a
 * consumer has seen the last of them. A missing or doubled record, or one of ours out of order, ends the run.
 */
public final class Publishing implements Section {
    private static final int CALLERS = 64;
    private static final int FIRST = 300;
    private static final List<Contender> CONTENDERS =
            List.of(Contender.OURS, Contender.OUTBOX, Contender.PEKKO, Contender.MODULITH, Contender.AXON);

    @Override
    public String name() {
        return "publishing";
    }

    @Override
    public void run(Bench bench) {
        try (Lineup lineup = bench.lineup(CONTENDERS, bench.settings().items())) {
            Map<SubjectProcess, Arrivals> all = Publications.start(bench, lineup);
            Rounds alone = rounds(bench, all);
            bench.add(alone.row(
                    "sustained, every event on Kafka, 64 callers",
                    Unit.PER_SECOND,
                    Target.ofBestPeer(2),
                    "nothing lost, nothing doubled, order per key kept"));
            SubjectProcess ours = lineup.subjects().get(0);
            ours.order(
                    "process", Map.of("names", "site-projection,drug-projection,stock-projection,reservation-expiry"));
            Map<SubjectProcess, Arrivals> only = Map.of(ours, all.get(ours));
            bench.add(rounds(bench, only)
                    .row(
                            "the same with all projections running",
                            Unit.PER_SECOND,
                            Target.NONE,
                            "projections need not keep up in this row"));
            all.values().forEach(Arrivals::close);
        }
    }

    private static Rounds rounds(Bench bench, Map<SubjectProcess, Arrivals> all) {
        Map<SubjectProcess, Double> pace = new LinkedHashMap<>();
        all.forEach((subject, arrivals) -> {
            pace.put(subject, delivered(subject, arrivals, FIRST));
            WarmUp.until(bench.settings(), () -> {
                int slice =
                        count(pace.getOrDefault(subject, 1.0), bench.settings().warmUpSliceMillis());
                double rate = delivered(subject, arrivals, slice);
                pace.put(subject, rate);
                return rate;
            });
        });
        Rounds rounds = new Rounds();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            all.forEach((subject, arrivals) -> rounds.add(
                    subject.name(),
                    delivered(
                            subject,
                            arrivals,
                            count(
                                    pace.getOrDefault(subject, 1.0),
                                    bench.settings().roundMillis()))));
        }
        return rounds;
    }

    /** As many as fit into the time at that pace, so that slow subjects do not take for ever. */
    private static int count(double perSecond, long millis) {
        return (int) Math.max(100, perSecond * millis / 1_000);
    }

    private static double delivered(SubjectProcess subject, Arrivals arrivals, int count) {
        long before = arrivals.count();
        long begin = System.nanoTime();
        subject.order("burst", Map.of("callers", String.valueOf(CALLERS), "count", String.valueOf(count)));
        long end = arrivals.await(before + count);
        return count * 1e9 / (end - begin);
    }
}
