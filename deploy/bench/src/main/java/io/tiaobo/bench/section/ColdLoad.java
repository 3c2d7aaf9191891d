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

/**
 * The first movement of an item since the service started, by the length of the item's past; it includes the commit. The item was moved
 * in an earlier run, too, which took its snapshot if it was long enough (ADR 0020), and has had as many events since as it can have
 * before the next one. How long it takes without a snapshot, which is only once, is a row of its own.
 */
public final class ColdLoad implements Section {
    private static final List<Integer> EVENTS = List.of(10, 100, 1_000, 10_000);
    private static final int LONGEST = EVENTS.get(EVENTS.size() - 1);

    /** One less would be the next snapshot's turn ({@code tiaobo.snapshot-after}). */
    private static final int MOST_SINCE = 498;

    /** Items from a number on, so many of them in each round. */
    private record Past(int from, int perRound, int events) {
        Map<String, String> round(int number) {
            int first = from + number * perRound;
            return range(first, first + perRound);
        }

        Map<String, String> all(int rounds) {
            return range(from, from + rounds * perRound);
        }

        private static Map<String, String> range(int from, int to) {
            return Map.of("from", String.valueOf(from), "to", String.valueOf(to));
        }
    }

    @Override
    public String name() {
        return "cold-load";
    }

    @Override
    public void run(Bench bench) {
        List<Rounds> all = Stream.generate(Rounds::new).limit(EVENTS.size()).toList();
        Rounds ever = new Rounds();
        measureOurs(bench, all, ever);
        if (bench.settings().peers()) {
            measurePeer(bench, all);
        }
        report(bench, all, ever);
    }

    /** One process writes the past and moves every item once; nothing of it is in the memory of the other, which is measured. */
    private static void measureOurs(Bench bench, List<Rounds> all, Rounds ever) {
        int rounds = bench.settings().rounds() + 1;
        List<Past> moved = pasts(bench.settings().quick() ? 3 : 9, rounds);
        Past unmoved = new Past(EVENTS.size() * rounds * moved.get(0).perRound(), 1, LONGEST);
        try (SubjectProcess writer = open(bench, Contender.OURS)) {
            for (Past past : moved) {
                int before = Math.max(1, past.events() - MOST_SINCE - 1);
                write(writer, past, rounds, 0, before);
                writer.order("cold", past.all(rounds));
                write(writer, past, rounds, before + 1, past.events());
            }
            write(writer, unmoved, rounds, 0, LONGEST);
        }
        try (SubjectProcess subject = open(bench, Contender.OURS)) {
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < EVENTS.size(); i++) {
                    Rounds figures = round == 0 ? new Rounds() : all.get(i);
                    figures.add(
                            Rounds.LIMIT,
                            subject.figure("read", "millis", moved.get(i).round(round)));
                    figures.add(
                            subject.name(),
                            subject.figure("cold", "millis", moved.get(i).round(round)));
                }
                Rounds figures = round == 0 ? new Rounds() : ever;
                figures.add(Rounds.LIMIT, subject.figure("read", "millis", unmoved.round(round)));
                figures.add(subject.name(), subject.figure("cold", "millis", unmoved.round(round)));
            }
        }
    }

    /** Axon as it comes keeps no snapshots, so an earlier run would leave nothing. Its longest past takes many seconds: no warm-up, no quick run. */
    private static void measurePeer(Bench bench, List<Rounds> all) {
        boolean quick = bench.settings().quick();
        int rounds = quick ? 2 : bench.settings().rounds() + 1;
        int longest = EVENTS.size() - 1;
        List<Past> pasts = pasts(1, rounds).subList(0, quick ? longest : EVENTS.size());
        try (SubjectProcess writer = open(bench, Contender.AXON)) {
            pasts.forEach(past -> write(writer, past, rounds, 0, past.events()));
        }
        try (SubjectProcess subject = open(bench, Contender.AXON)) {
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < (round == 0 ? longest : pasts.size()); i++) {
                    Rounds figures = round == 0 ? new Rounds() : all.get(i);
                    figures.add(
                            subject.name(),
                            subject.figure("cold", "millis", pasts.get(i).round(round)));
                }
            }
        }
    }

    private static SubjectProcess open(Bench bench, Contender contender) {
        return bench.open(contender, "cold_" + contender.name().toLowerCase(Locale.ROOT));
    }

    private static List<Past> pasts(int perRound, int rounds) {
        return Stream.iterate(0, i -> i + 1)
                .limit(EVENTS.size())
                .map(i -> new Past(i * perRound * rounds, perRound, EVENTS.get(i)))
                .toList();
    }

    private static void write(SubjectProcess writer, Past past, int rounds, int first, int events) {
        Map<String, String> items = past.all(rounds);
        writer.order(
                "history",
                Map.of(
                        "from", items.getOrDefault("from", ""),
                        "to", items.getOrDefault("to", ""),
                        "first", String.valueOf(first),
                        "events", String.valueOf(events)));
    }

    private static void report(Bench bench, List<Rounds> all, Rounds ever) {
        for (int i = 0; i < EVENTS.size(); i++) {
            bench.add(all.get(i)
                    .row(
                            "first movement of an item with %,d events".formatted(EVENTS.get(i)),
                            Unit.MILLISECONDS,
                            Target.ofBestPeer(1),
                            "moved in an earlier run, at most %d events since its snapshot".formatted(MOST_SINCE)
                                    + "; limit: reading all its rows, without a commit"));
        }
        bench.add(ever.row(
                "the same with %,d events and no snapshot".formatted(LONGEST),
                Unit.MILLISECONDS,
                Target.NONE,
                "as after an upgrade; limit: reading the same rows, without a commit"));
        Rounds growth = new Rounds();
        growth.add(Rounds.OURS, all.get(3).medianOf(Rounds.OURS) / all.get(1).medianOf(Rounds.OURS));
        growth.add(Rounds.LIMIT, all.get(3).medianOf(Rounds.LIMIT) / all.get(1).medianOf(Rounds.LIMIT));
        bench.add(growth.row("cold load: 10,000 events ÷ 100 events", Unit.TIMES, Target.atMost(3), ""));
    }
}
