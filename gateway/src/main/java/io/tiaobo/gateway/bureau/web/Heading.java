package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.ConcernKind;
import io.tiaobo.gateway.overview.projection.Counts;
import io.tiaobo.gateway.overview.projection.Focus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the three questions a bureau answers for: does it reach every site, does it help, is it looked after (S2-33).
 *
 * @param name its text is {@code heading.<name>}
 * @param figures what answers it
 */
record Heading(String name, List<Figure> figures) {
    /**
     * A number and the way to the rows it counts.
     *
     * @param name its text is {@code count.<name>}
     * @param value what was counted; null when it could not be asked for
     * @param of out of how many; null when that says nothing
     * @param bad whether any of it should not be
     * @param focus rows of the overview; null for a kind of concern
     * @param kind kind of concern; null for rows of the overview
     */
    record Figure(
            String name,
            @Nullable Long value,
            @Nullable Long of,
            boolean bad,
            @Nullable Focus focus,
            @Nullable ConcernKind kind) {
        static Figure rows(String name, long value, boolean bad, Focus focus) {
            return new Figure(name, value, null, bad, focus, null);
        }

        static Figure concerns(String name, Concerns.Ranked ranked, ConcernKind kind) {
            Long value =
                    ranked.unknown().contains(kind) ? null : ranked.counts().getOrDefault(kind, 0L);
            return new Figure(name, value, null, true, null, kind);
        }

        /** Whether it is to be looked at. */
        public boolean isAlarming() {
            return bad && value != null && value > 0;
        }
    }

    static List<Heading> of(Counts counts, Concerns.Ranked ranked) {
        return List.of(
                new Heading(
                        "coverage",
                        List.of(
                                new Figure(
                                        "reporting", counts.reporting(), counts.sites(), false, Focus.REPORTING, null),
                                Figure.concerns("silent", ranked, ConcernKind.SILENT))),
                new Heading(
                        "execution",
                        List.of(
                                Figure.rows("critical", counts.critical(), true, Focus.CRITICAL),
                                Figure.rows("shortages", counts.shortages(), false, Focus.ALL),
                                Figure.rows("waiting", counts.waiting(), false, Focus.WAITING),
                                Figure.rows("underWay", counts.underWay(), false, Focus.UNDER_WAY))),
                new Heading(
                        "supervision",
                        List.of(
                                Figure.rows("overdue", counts.overdue(), true, Focus.OVERDUE),
                                Figure.rows("exhausted", counts.exhausted(), true, Focus.EXHAUSTED),
                                Figure.concerns("lateCases", ranked, ConcernKind.CASE))));
    }
}
