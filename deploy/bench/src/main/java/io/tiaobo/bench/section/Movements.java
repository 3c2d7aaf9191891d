package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Lineup;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Movements in process, durable when the call returns: one by one with few and with many callers, and 200 with one commit. */
public final class Movements implements Section {
    private static final int BATCH = 200;

    /** One row of this section. */
    private record Work(String row, String task, Map<String, String> with, Target target) {}

    private static final List<Work> WORKS = List.of(
            new Work("single movement, 8 callers", "movements", Map.of("callers", "8"), target(0.5)),
            new Work("single movement, 64 callers", "movements", Map.of("callers", "64"), target(1.0)),
            new Work(
                    "batch of 200 movements",
                    "batches",
                    Map.of("callers", "1", "size", String.valueOf(BATCH)),
                    target(0.5)));

    private static Target target(double ofLimit) {
        return Target.all(Target.ofLimit(ofLimit), Target.ofBestPeer(1));
    }

    @Override
    public String name() {
        return "movement";
    }

    @Override
    public void run(Bench bench) {
        try (Lineup lineup = bench.lineup(Contender.ALL, bench.settings().items())) {
            for (Work work : WORKS) {
                measure(bench, lineup.subjects(), work);
            }
        }
    }

    private static void measure(Bench bench, List<SubjectProcess> subjects, Work work) {
        long slice = bench.settings().warmUpSliceMillis();
        subjects.forEach(subject -> WarmUp.until(bench.settings(), () -> perSecond(subject, work, slice)));
        Rounds rounds = new Rounds();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            for (SubjectProcess subject : subjects) {
                rounds.add(
                        subject.name(),
                        perSecond(subject, work, bench.settings().roundMillis()));
            }
        }
        bench.add(rounds.row(work.row(), Unit.PER_SECOND, work.target(), ""));
    }

    private static double perSecond(SubjectProcess subject, Work work, long millis) {
        Map<String, String> with = new HashMap<>(work.with());
        with.put("millis", String.valueOf(millis));
        return subject.figure(work.task(), "perSecond", with);
    }
}
