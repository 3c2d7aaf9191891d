package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.HashMap;
import java.util.Map;

/** The first movement of an item since the service started, by the length of the item's past; it includes the commit. */
public final class ColdLoad implements Section {
    private static final String DATABASE = "cold";
    private static final int[] EVENTS = {10, 100, 1_000, 10_000};

    @Override
    public String name() {
        return "cold-load";
    }

    /** Items of one length measured in a round. */
    private static int items(Bench bench) {
        return bench.settings().quick() ? 5 : 9;
    }

    @Override
    public void run(Bench bench) {
        int rounds = bench.settings().rounds();
        int perLength = items(bench) * (rounds + 1);
        try (SubjectProcess writer = bench.open(Contender.OURS, DATABASE)) {
            for (int i = 0; i < EVENTS.length; i++) {
                Map<String, String> history = new HashMap<>(range(i * perLength, (i + 1) * perLength));
                history.put("events", String.valueOf(EVENTS[i]));
                writer.order("history", history);
            }
        }
        // Another process: nothing of these items is in its memory.
        try (SubjectProcess ours = bench.open(Contender.OURS, DATABASE)) {
            Rounds[] all = new Rounds[EVENTS.length];
            for (int i = 0; i < EVENTS.length; i++) {
                all[i] = new Rounds();
            }
            for (int round = -1; round < rounds; round++) {
                for (int i = 0; i < EVENTS.length; i++) {
                    int from = i * perLength + (round + 1) * items(bench);
                    Map<String, String> range = range(from, from + items(bench));
                    double read = ours.figure("read", "millis", range);
                    double cold = ours.figure("cold", "millis", range);
                    if (round >= 0) { // the first one warms up
                        all[i].add(Rounds.LIMIT, read);
                        all[i].add(Rounds.OURS, cold);
                    }
                }
            }
            report(bench, all);
        }
    }

    private static Map<String, String> range(int from, int to) {
        return Map.of("from", String.valueOf(from), "to", String.valueOf(to));
    }

    private static void report(Bench bench, Rounds[] all) {
        for (int i = 0; i < EVENTS.length; i++) {
            bench.add(all[i].row(
                    "first movement of an item with %,d events".formatted(EVENTS[i]),
                    Unit.MILLISECONDS,
                    Target.NONE,
                    "limit: reading the same rows, without a commit"));
        }
        Rounds growth = new Rounds();
        growth.add(Rounds.OURS, all[3].medianOf(Rounds.OURS) / all[1].medianOf(Rounds.OURS));
        growth.add(Rounds.LIMIT, all[3].medianOf(Rounds.LIMIT) / all[1].medianOf(Rounds.LIMIT));
        bench.add(growth.row("cold load: 10,000 events ÷ 100 events", Unit.TIMES, Target.atMost(3), ""));
    }
}
