package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The first movement of an item since the service started, by the length of the item's past; it includes the commit. */
public final class ColdLoad implements Section {
    private static final List<Integer> EVENTS = List.of(10, 100, 1_000, 10_000);

    @Override
    public String name() {
        return "cold-load";
    }

    @Override
    public void run(Bench bench) {
        List<Rounds> all = Stream.generate(Rounds::new).limit(EVENTS.size()).toList();
        measure(bench, Contender.OURS, bench.settings().quick() ? 3 : 9, all);
        if (bench.settings().peers()) {
            measure(bench, Contender.AXON, 1, all);
        }
        report(bench, all);
    }

    /** One process writes the past; nothing of it is in the memory of the other, which moves so many items of each length a round. */
    private static void measure(Bench bench, Contender contender, int items, List<Rounds> all) {
        int rounds = bench.settings().rounds();
        int perLength = items * (rounds + 1);
        String database = "cold_" + contender.name().toLowerCase(Locale.ROOT);
        try (SubjectProcess writer = bench.open(contender, database)) {
            for (int i = 0; i < EVENTS.size(); i++) {
                int from = i * perLength;
                writer.order(
                        "history",
                        Map.of(
                                "from", String.valueOf(from),
                                "to", String.valueOf(from + perLength),
                                "events", String.valueOf(EVENTS.get(i))));
            }
        }
        try (SubjectProcess subject = bench.open(contender, database)) {
            for (int round = -1; round < rounds; round++) {
                for (int i = 0; i < EVENTS.size(); i++) {
                    int from = i * perLength + (round + 1) * items;
                    measure(subject, contender, range(from, from + items), round < 0 ? new Rounds() : all.get(i));
                }
            }
        }
    }

    private static void measure(SubjectProcess subject, Contender contender, Map<String, String> range, Rounds rounds) {
        if (!contender.isPeer()) {
            rounds.add(Rounds.LIMIT, subject.figure("read", "millis", range));
        }
        rounds.add(subject.name(), subject.figure("cold", "millis", range));
    }

    private static Map<String, String> range(int from, int to) {
        return Map.of("from", String.valueOf(from), "to", String.valueOf(to));
    }

    private static void report(Bench bench, List<Rounds> all) {
        for (int i = 0; i < EVENTS.size(); i++) {
            bench.add(all.get(i)
                    .row(
                            "first movement of an item with %,d events".formatted(EVENTS.get(i)),
                            Unit.MILLISECONDS,
                            Target.ofBestPeer(1),
                            "limit: reading the same rows, without a commit"));
        }
        Rounds growth = new Rounds();
        growth.add(Rounds.OURS, all.get(3).medianOf(Rounds.OURS) / all.get(1).medianOf(Rounds.OURS));
        growth.add(Rounds.LIMIT, all.get(3).medianOf(Rounds.LIMIT) / all.get(1).medianOf(Rounds.LIMIT));
        bench.add(growth.row("cold load: 10,000 events ÷ 100 events", Unit.TIMES, Target.atMost(3), ""));
    }
}
