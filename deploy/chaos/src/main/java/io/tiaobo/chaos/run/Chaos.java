package io.tiaobo.chaos.run;

import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Replica;
import io.tiaobo.chaos.faults.Fault;
import io.tiaobo.chaos.faults.FaultPlan;
import io.tiaobo.chaos.load.Load;
import io.tiaobo.chaos.load.Prober;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets faults happen one after the other, each until the system has recovered from it. */
final class Chaos {
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final Cluster cluster;
    private final FaultPlan plan;
    private final Prober prober;
    private final Progress progress;
    private final List<Injection> injections = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int restarts;

    Chaos(Cluster cluster, FaultPlan plan, Load load, long seed, Progress progress) {
        this.cluster = cluster;
        this.plan = plan;
        this.prober = new Prober(cluster, load, seed);
        this.progress = progress;
    }

    /** Until the time is over; a fault that has begun is always ended and recovered from. */
    void rage(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            sleep(plan.pause());
            inject(plan.next());
        }
    }

    private void inject(Fault fault) {
        progress.say(
                "%s:%s,%.0f 秒"
                        .formatted(
                                fault.kind().zh(), fault.target(), fault.lasts().toMillis() / 1000.0),
                "%s: %s, for %.0f s"
                        .formatted(
                                fault.kind().en(), fault.target(), fault.lasts().toMillis() / 1000.0));
        Instant begin = Instant.now();
        fault.begin();
        sleep(fault.lasts());
        Instant ended = Instant.now();
        fault.end();
        boolean recovered = recovers(ended.plus(RECOVERY));
        Duration took = Duration.between(ended, Instant.now());
        injections.add(new Injection(
                fault.kind(), fault.target(), begin, Duration.between(begin, ended), recovered ? took : null));
        if (recovered) {
            progress.say(
                    "已恢复,用时 %.1f 秒".formatted(took.toMillis() / 1000.0),
                    "recovered in %.1f s".formatted(took.toMillis() / 1000.0));
        } else {
            complaints.add("no recovery from %s of %s within %s: %s"
                    .formatted(fault.kind().code(), fault.target(), RECOVERY, cluster.unwell()));
        }
    }

    private boolean recovers(Instant limit) {
        while (Instant.now().isBefore(limit)) {
            cluster.replicas().stream().filter(replica -> !replica.isAlive()).forEach(this::restart);
            if (cluster.unwell().isEmpty()) {
                return probe(limit);
            }
            sleep(Duration.ofMillis(250));
        }
        return false;
    }

    /** A process that gives itself up is started again, as whatever watches over it in production does. */
    private void restart(Replica replica) {
        int code = replica.process().process().exitValue();
        progress.say(
                "%s 自行退出(代码 %d),重新启动".formatted(replica, code),
                "%s has ended itself (code %d) and is started again".formatted(replica, code));
        restarts++;
        replica.launch();
    }

    private boolean probe(Instant limit) {
        try {
            return prober.getsThrough(Duration.between(Instant.now(), limit));
        } catch (Edge.NotAnswered never) {
            return false;
        }
    }

    /** Processes that ended themselves and were started again. */
    int restarts() {
        return restarts;
    }

    List<Injection> injections() {
        return injections;
    }

    List<String> complaints() {
        return complaints;
    }

    static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
