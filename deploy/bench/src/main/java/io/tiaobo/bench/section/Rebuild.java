package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Lineup;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.http.Rebuilding;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/** All projections of inventory from the first event on. */
public final class Rebuild implements Section {
    private static final int EVENTS_PER_ITEM = 10;
    private static final int AXON_SHARE = 10;
    private static final List<String> ALL = List.of("site-projection", "drug-projection", "stock-projection");

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(Bench bench) {
        int items = bench.settings().quick() ? 3_000 : 20_000;
        try (Lineup lineup = bench.lineup()) {
            Map<SubjectProcess, Integer> events = new LinkedHashMap<>();
            Map<SubjectProcess, DoubleSupplier> seconds = new LinkedHashMap<>();
            for (Contender contender : bench.wanted(List.of(Contender.OURS, Contender.AXON))) {
                SubjectProcess subject = bench.open(contender);
                lineup.add(subject);
                int share = contender.isPeer() ? items / AXON_SHARE : items;
                events.put(subject, share * EVENTS_PER_ITEM);
                subject.order("history", past(share));
                seconds.put(
                        subject,
                        contender.isPeer() ? () -> subject.figure("rebuild", "seconds", Map.of()) : living(subject));
            }
            seconds.values().forEach(once -> bench.say("… rebuilt in %.1f s (warm-up)".formatted(once.getAsDouble())));
            SubjectProcess ours = lineup.subjects().get(0);
            double rows = events.getOrDefault(ours, 0);
            ours.order("stream", Map.of());
            Rounds rounds = new Rounds();
            for (int round = 0; round < bench.settings().rounds(); round++) {
                rounds.add(Rounds.LIMIT, rows / ours.figure("stream", "seconds", Map.of()));
                events.forEach((subject, count) -> rounds.add(
                        subject.name(),
                        count / Objects.requireNonNull(seconds.get(subject)).getAsDouble()));
            }
            bench.add(rounds.row(
                    "rebuild of all projections, %,.0f events".formatted(rows),
                    Unit.PER_SECOND,
                    Target.all(Target.ofLimit(0.3), Target.ofBestPeer(1)),
                    "beside the living rows, which they are compared with; limit: reading the same rows; Axon: a tenth of "
                            + "the events, levels and ledger only"));
        }
    }

    /** The service with its projections, as an operator finds it. */
    private static DoubleSupplier living(SubjectProcess ours) {
        ours.order("process", Map.of("names", String.join(",", ALL)));
        ours.order("await", Map.of("name", "stock-projection")); // every event is one of stock
        Rebuilding rebuilding = new Rebuilding((int) ours.figure("serve", "port", Map.of()));
        return () -> rebuilding.seconds(ALL);
    }

    private static Map<String, String> past(int items) {
        return Map.of("from", "0", "to", String.valueOf(items), "events", String.valueOf(EVENTS_PER_ITEM));
    }
}
