package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.Map;

/** Who can give, in networks of different size; as the transfer process asks it, read models included. */
public final class DonorSearches implements Section {
    @Override
    public String name() {
        return "donor-search";
    }

    @Override
    public void run(Bench bench) {
        try (SubjectProcess ours = bench.open(Contender.TRANSFER)) {
            for (int sites : new int[] {1_000, 10_000, 100_000}) {
                ours.order("network", Map.of("sites", String.valueOf(sites)));
                search(ours, sites);
                Rounds p50 = new Rounds();
                Rounds p99 = new Rounds();
                for (int round = 0; round < bench.settings().rounds(); round++) {
                    Map<String, Double> millis = search(ours, sites);
                    p50.add(Rounds.OURS, millis.getOrDefault("p50", Double.NaN));
                    p99.add(Rounds.OURS, millis.getOrDefault("p99", Double.NaN));
                }
                String name = "donor search among %,d sites".formatted(sites);
                Target target = sites == 100_000 ? Target.atMost(5) : Target.NONE;
                bench.add(p50.row(name + ", p50", Unit.MILLISECONDS, target, ""));
                bench.add(p99.row(name + ", p99", Unit.MILLISECONDS, Target.NONE, ""));
            }
        }
    }

    private static Map<String, Double> search(SubjectProcess ours, int sites) {
        return ours.order("search", Map.of("sites", String.valueOf(sites), "count", "200"));
    }
}
