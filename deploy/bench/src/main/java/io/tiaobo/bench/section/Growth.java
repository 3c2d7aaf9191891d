package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.Map;

/** The cost of a movement in a small and in a large past: few and many items, short and long histories. */
public final class Growth implements Section {
    private static final double MOST = 1.2;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Bench bench) {
        int many = bench.settings().quick() ? 50_000 : 1_000_000;
        measure(bench, "%,d stock items ÷ 10,000".formatted(many), new Past(10_000, 1), new Past(many, 1));
        measure(bench, "10,000 events per item ÷ 10", new Past(40, 10), new Past(40, 10_000));
    }

    private record Past(int items, int events) {}

    private static void measure(Bench bench, String name, Past small, Past large) {
        try (SubjectProcess before = start(bench, small);
                SubjectProcess after = start(bench, large)) {
            // The first movement of an item reads its past; that is a row of its own.
            loadOnce(before, small);
            loadOnce(after, large);
            perSecond(before, bench.settings().warmUpMillis());
            perSecond(after, bench.settings().warmUpMillis());
            Rounds rounds = new Rounds();
            for (int round = 0; round < bench.settings().rounds(); round++) {
                double few = perSecond(before, bench.settings().roundMillis());
                rounds.add(Rounds.OURS, few / perSecond(after, bench.settings().roundMillis()));
            }
            bench.add(rounds.row(
                    "cost of a movement: " + name, Unit.TIMES, Target.atMost(MOST), "8 callers, items at random"));
        }
    }

    private static void loadOnce(SubjectProcess subject, Past past) {
        int items = Math.min(past.items(), 5_000);
        subject.order("cold", Map.of("from", "0", "to", String.valueOf(items)));
    }

    /** In a JVM of its own that has done nothing yet: one that rested would be warmer than the other. */
    private static SubjectProcess start(Bench bench, Past past) {
        SubjectProcess ours = bench.open(Contender.OURS, "growth_%d_%d".formatted(past.items(), past.events()));
        String items = String.valueOf(past.items());
        ours.order(
                "history", Map.of("from", "0", "to", items, "items", items, "events", String.valueOf(past.events())));
        return ours;
    }

    private static double perSecond(SubjectProcess subject, long millis) {
        return subject.figure("movements", "perSecond", Map.of("callers", "8", "millis", String.valueOf(millis)));
    }
}
