package io.tiaobo.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of several rounds, subject by subject; medians stand for them. */
public final class Rounds {
    /** Name of the product. */
    public static final String OURS = "ours";

    /** Name of the least that is needed. */
    public static final String LIMIT = "limit";

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    /** Adds the figure of a subject in one round. */
    public void add(String subject, double figure) {
        figures.computeIfAbsent(subject, name -> new ArrayList<>()).add(figure);
    }

    /** Median of a subject's rounds; null if it was not measured. */
    public @Nullable Double median(String subject) {
        List<Double> all = figures.get(subject);
        return all == null ? null : median(all);
    }

    /** Middle of the sorted figures, or the mean of the two in the middle. */
    public static double median(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The row of these figures; every subject that is neither ours nor the limit is a peer. */
    public Row row(String name, Unit unit, Target target, String note) {
        Double ours = median(OURS);
        if (ours == null) {
            throw new IllegalStateException("Nothing of ours was measured for: " + name);
        }
        String best = null;
        for (String subject : figures.keySet()) {
            boolean peer = !subject.equals(OURS) && !subject.equals(LIMIT);
            if (peer && (best == null || isBetter(subject, best, unit))) {
                best = subject;
            }
        }
        return new Row(name, unit, ours, median(LIMIT), best == null ? null : median(best), best, target, detail(note));
    }

    private boolean isBetter(String one, String other, Unit unit) {
        double difference =
                median(figures.getOrDefault(one, List.of())) - median(figures.getOrDefault(other, List.of()));
        return unit.moreIsBetter() ? difference > 0 : difference < 0;
    }

    /** Every peer's median, and how far the rounds of ours lay apart. */
    private String detail(String note) {
        StringBuilder text = new StringBuilder(note);
        figures.forEach((subject, all) -> {
            double low = all.stream().mapToDouble(d -> d).min().orElseThrow();
            double high = all.stream().mapToDouble(d -> d).max().orElseThrow();
            text.append(text.isEmpty() ? "" : "; ")
                    .append(subject)
                    .append(' ')
                    .append(Figures.text(median(all)))
                    .append(" (")
                    .append(Figures.text(low))
                    .append('–')
                    .append(Figures.text(high))
                    .append(')');
        });
        return text.toString();
    }
}
