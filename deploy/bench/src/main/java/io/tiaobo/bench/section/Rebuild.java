package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.Map;

/** All projections of inventory from the first event on. */
public final class Rebuild implements Section {
    private static final int EVENTS_PER_ITEM = 10;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(Bench bench) {
        int items = bench.settings().quick() ? 2_000 : 20_000;
        double events = (double) items * EVENTS_PER_ITEM;
        try (SubjectProcess ours = bench.open(Contender.OURS)) {
            ours.order(
                    "history",
                    Map.of("from", "0", "to", String.valueOf(items), "events", String.valueOf(EVENTS_PER_ITEM)));
            Map<String, String> all = Map.of("names", "site-projection,drug-projection,stock-projection");
            ours.order("rebuild", all);
            ours.order("stream", Map.of());
            Rounds rounds = new Rounds();
            for (int round = 0; round < bench.settings().rounds(); round++) {
                rounds.add(Rounds.LIMIT, events / ours.figure("stream", "seconds", Map.of()));
                rounds.add(Rounds.OURS, events / ours.figure("rebuild", "seconds", all));
            }
            bench.add(rounds.row(
                    "rebuild of all projections, %,.0f events".formatted(events),
                    Unit.PER_SECOND,
                    Target.ofLimit(0.3),
                    "limit: reading the same rows"));
        }
    }
}
