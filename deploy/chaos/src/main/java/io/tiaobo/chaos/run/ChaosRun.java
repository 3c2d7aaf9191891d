package io.tiaobo.chaos.run;

import io.tiaobo.chaos.cluster.Backlog;
import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.ClusterPlan;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.chaos.faults.FaultPlan;
import io.tiaobo.chaos.load.Load;
import io.tiaobo.chaos.load.Town;
import io.tiaobo.testkit.servers.Trees;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run, from an empty folder to the report. */
public final class ChaosRun {
    /** Short enough that every deadline can pass in a run of a few minutes, longer than a pause that should be survived. */
    private static final List<String> DEADLINES = List.of(
            "--tiaobo.deadlines.search=15s",
            "--tiaobo.deadlines.share-retry=2s",
            "--tiaobo.deadlines.reserve=30s",
            "--tiaobo.deadlines.answer=20s",
            "--tiaobo.deadlines.dispatch=25s",
            "--tiaobo.deadlines.booking=20s",
            "--tiaobo.deadlines.arrival=30s",
            "--tiaobo.deadlines.come-back=30s");

    private final ChaosSettings settings;
    private final Progress progress;

    /** A run that tells its progress. */
    public ChaosRun(ChaosSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs; the report is written to the folder of the run, whose data are deleted if nothing was violated. */
    public ChaosReport run() {
        progress.say("种子 " + settings.seed(), "seed " + settings.seed());
        progress.say(
                "正在启动,每个服务 %d 个副本".formatted(settings.replicas()),
                "starting, %d replicas of each service".formatted(settings.replicas()));
        // What an earlier run with the same seed left behind must not be mistaken for this one.
        Trees.delete(system());
        ChaosReport report;
        try (Cluster cluster = Cluster.start(plan())) {
            report = rageAndCheck(cluster);
        }
        new ReportText(report).write(settings.folder());
        if (report.fine() && !settings.keepData()) {
            Trees.delete(system());
        }
        return report;
    }

    private Path system() {
        return settings.folder().resolve("system");
    }

    private ClusterPlan plan() {
        List<String> arguments = new ArrayList<>(DEADLINES);
        arguments.add(Town.ASK_DONORS);
        return new ClusterPlan(settings.root(), system(), settings.apps(), settings.replicas(), arguments, true);
    }

    private ChaosReport rageAndCheck(Cluster cluster) {
        Load load = new Load(cluster, settings.seed());
        load.open();
        load.start();
        progress.say("全部就绪,负载开始", "everything is ready, the load begins");
        FaultPlan plan = new FaultPlan(cluster, settings.seed(), settings.kinds());
        Chaos chaos = new Chaos(cluster, plan, load, settings.seed(), progress);
        chaos.rage(settings.time());
        progress.say("故障结束,负载停止", "the faults are over, the load stops");
        load.stop();
        load.lastDelivery();
        List<String> violations = new ArrayList<>(chaos.complaints());
        if (!new Rest(cluster, load, progress).comes()) {
            violations.add("the system did not come to rest");
        }
        progress.say("正在核对", "checking");
        violations.addAll(new Verdict(cluster, load, plan.poison()).violations());
        return report(cluster, load, chaos, violations);
    }

    private ChaosReport report(Cluster cluster, Load load, Chaos chaos, List<String> violations) {
        return new ChaosReport(
                settings.seed(),
                settings.time().toMillis() / (double) Duration.ofMinutes(1).toMillis(),
                settings.replicas(),
                List.copyOf(chaos.injections()),
                chaos.restarts(),
                load.tally().accepted(),
                load.tally().refused(),
                load.tally().repetitions(),
                load.tally().refusals(),
                events(cluster),
                transfers(cluster),
                List.copyOf(violations));
    }

    private static Map<String, Long> events(Cluster cluster) {
        Map<String, Long> events = new TreeMap<>();
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                events.put(service.id(), new Backlog(cluster).events(service));
            }
        }
        return events;
    }

    private static Map<String, Long> transfers(Cluster cluster) {
        Map<String, Long> transfers = new TreeMap<>();
        new Tables(cluster.postgres().jdbcUrl(Service.TRANSFER.id()))
                .rows("select coalesce(outcome, 'OPEN') from transfer_view")
                .forEach(outcome -> transfers.merge(outcome, 1L, Long::sum));
        return transfers;
    }
}
