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

/** The queries of a site's page and of the network's summary, with 1,000 sites of 200 drugs. */
public final class PageQueries implements Section {
    private static final String ITEMS = String.valueOf(1_000 * Movement.DRUGS);

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Bench bench) {
        try (SubjectProcess ours = bench.open(Contender.OURS)) {
            ours.order("pages", Map.of("items", ITEMS));
            Map<String, String> ask =
                    Map.of("items", ITEMS, "count", bench.settings().quick() ? "200" : "1000");
            ours.order("ask", ask);
            Rounds site = new Rounds();
            Rounds summary = new Rounds();
            for (int round = 0; round < bench.settings().rounds(); round++) {
                Map<String, Double> millis = ours.order("ask", ask);
                add(site, millis, "site");
                add(summary, millis, "summary");
            }
            String size = ", 1,000 sites × 200 drugs";
            bench.add(site.row("page of a site" + size, Unit.MILLISECONDS, Target.NONE, "limit: the bare SQL"));
            bench.add(
                    summary.row("summary of all sites" + size, Unit.MILLISECONDS, Target.NONE, "limit: the bare SQL"));
        }
    }

    private static void add(Rounds rounds, Map<String, Double> millis, String page) {
        rounds.add(Rounds.LIMIT, millis.getOrDefault("bare-" + page, Double.NaN));
        rounds.add(Rounds.OURS, millis.getOrDefault(page, Double.NaN));
    }
}
