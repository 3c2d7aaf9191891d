package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.system.RunningSystem;

/** The whole system on one machine: how long its second start takes, and how much memory it occupies. */
public final class Starting implements Section {
    private static final double MEBIBYTE = 1 << 20;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Bench bench) {
        // The first start unpacks, creates databases and archives classes.
        RunningSystem.start(bench.settings()).close();
        Rounds seconds = new Rounds();
        Rounds memory = new Rounds();
        long begin = System.nanoTime();
        try (RunningSystem system = RunningSystem.start(bench.settings())) {
            seconds.add(Rounds.OURS, (System.nanoTime() - begin) / 1e9);
            memory.add(Rounds.OURS, system.restingBytes() / MEBIBYTE);
        }
        bench.add(seconds.row("second start of the whole system", Unit.SECONDS, Target.atMost(25), ""));
        bench.add(memory.row(
                "memory of all processes, idle",
                Unit.MEBIBYTES,
                Target.atMost(2_048),
                "proportional set size of launcher, servers and services, empty system"));
    }
}
