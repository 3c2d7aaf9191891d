package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.Map;

/** The queries of the pages, with 1,000 sites of 200 drugs: inventory's own answers, and the gateway's overview and site page. */
public final class PageQueries implements Section {
    private static final String ITEMS = String.valueOf(1_000 * Movement.DRUGS);
    private static final String SIZE = ", 1,000 sites × 200 drugs";

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Bench bench) {
        try (SubjectProcess inventory = bench.open(Contender.OURS)) {
            inventory.order("pages", Map.of("items", ITEMS));
            Map<String, String> ask =
                    Map.of("items", ITEMS, "count", bench.settings().quick() ? "50" : "1000");
            measure(
                    bench,
                    inventory,
                    ask,
                    Map.of("site", "inventory: levels of a site", "summary", "inventory: summary of all sites"));
        }
        try (SubjectProcess gateway = bench.open(Contender.GATEWAY)) {
            gateway.order("network", Map.of());
            Map<String, String> ask = Map.of("count", bench.settings().quick() ? "20" : "200");
            measure(
                    bench,
                    gateway,
                    ask,
                    Map.of("overview", "gateway: overview page", "site", "gateway: page of a site"));
        }
    }

    private static void measure(
            Bench bench, SubjectProcess subject, Map<String, String> ask, Map<String, String> pages) {
        subject.order("ask", ask); // warms up
        pages.forEach((page, name) -> {
            Rounds rounds = new Rounds();
            for (int round = 0; round < bench.settings().rounds(); round++) {
                Map<String, Double> millis = subject.order("ask", ask);
                rounds.add(Rounds.LIMIT, millis.getOrDefault("bare-" + page, Double.NaN));
                rounds.add(Rounds.OURS, millis.getOrDefault(page, Double.NaN));
            }
            bench.add(rounds.row(
                    name + SIZE, Unit.MILLISECONDS, Target.NONE, "all its queries; limit: the same by bare JDBC"));
        });
    }
}
