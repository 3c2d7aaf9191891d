package io.tiaobo.chaos.run;

import io.tiaobo.chaos.faults.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run was and found.
 *
 * @param seed seed
 * @param minutes how long faults were injected
 * @param replicas replicas of each service
 * @param injections every fault, in order
 * @param restarts processes that ended themselves and were started again
 * @param accepted commands answered yes
 * @param refused commands answered no
 * @param repeated repetitions with the same id
 * @param refusals answers no by status and code
 * @param events stored events by service
 * @param transfers ended transfers by outcome
 * @param violations everything that must not be; empty when all is well
 */
public record ChaosReport(
        long seed,
        double minutes,
        int replicas,
        List<Injection> injections,
        int restarts,
        long accepted,
        long refused,
        long repeated,
        Map<String, Long> refusals,
        Map<String, Long> events,
        Map<String, Long> transfers,
        List<String> violations) {
    /**
     * How often a kind of fault happened and how long recovery took.
     *
     * @param count how often
     * @param median of the recovery times; null if it never recovered
     * @param max of the recovery times
     */
    record Recovery(
            int count, @Nullable Duration median, @Nullable Duration max) {}

    /** True when nothing was violated. */
    public boolean fine() {
        return violations.isEmpty();
    }

    /** The report for people, in both languages. */
    public String text() {
        return new ReportText(this).markdown();
    }

    /** Faults that happened while another one did. */
    long overlapping() {
        return injections.stream().filter(Injection::overlaps).count();
    }

    Map<FaultKind, Recovery> recoveries() {
        Map<FaultKind, List<Injection>> byKind = new TreeMap<>();
        injections.forEach(injection -> byKind.computeIfAbsent(injection.kind(), kind -> new ArrayList<>())
                .add(injection));
        Map<FaultKind, Recovery> recoveries = new TreeMap<>();
        byKind.forEach((kind, all) -> recoveries.put(kind, recovery(all)));
        return recoveries;
    }

    private static Recovery recovery(List<Injection> injections) {
        List<Duration> times = new ArrayList<>();
        for (Injection injection : injections) {
            Duration recovered = injection.recovered();
            if (recovered != null) {
                times.add(recovered);
            }
        }
        times.sort(Comparator.naturalOrder());
        return times.isEmpty()
                ? new Recovery(injections.size(), null, null)
                : new Recovery(injections.size(), times.get(times.size() / 2), times.get(times.size() - 1));
    }
}
