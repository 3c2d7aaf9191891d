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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets faults happen, at most two at a time, and waits each time until the system has recovered. */
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

    private void inject(List<Fault> faults) {
        List<Blow> blows = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (Fault fault : faults) {
            blows.add(new Blow(fault, at));
            at = at.plus(fault.lasts().dividedBy(2));
        }
        strike(blows);
        Instant ended = Instant.now();
        boolean recovered = recovers(ended.plus(RECOVERY));
        Duration took = Duration.between(ended, Instant.now());
        blows.forEach(blow -> injections.add(blow.injection(faults.size() > 1, recovered ? took : null)));
        if (recovered) {
            progress.say(
                    "已恢复,用时 %.1f 秒".formatted(took.toMillis() / 1000.0),
                    "recovered in %.1f s".formatted(took.toMillis() / 1000.0));
        } else {
            List<String> unwell =
                    cluster.unwell().stream().map(Replica::diagnosis).toList();
            complaints.add("no recovery from %s within %s: %s".formatted(blows, RECOVERY, unwell));
        }
    }

    /** Lets them begin and end, each at its time. */
    private void strike(List<Blow> blows) {
        Instant start = Instant.now();
        List<Moment> moments = new ArrayList<>();
        for (Blow blow : blows) {
            moments.add(new Moment(blow.begin(), () -> begin(blow)));
            moments.add(new Moment(blow.end(), blow::heal));
        }
        moments.sort(Comparator.comparing(Moment::at));
        for (Moment moment : moments) {
            Duration rest = Duration.between(Instant.now(), start.plus(moment.at()));
            sleep(rest.isNegative() ? Duration.ZERO : rest);
            moment.deed().run();
        }
    }

    private void begin(Blow blow) {
        double seconds = blow.fault().lasts().toMillis() / 1000.0;
        progress.say(
                "%s:%s,%.0f 秒".formatted(blow.fault().kind().zh(), blow.fault().target(), seconds),
                "%s: %s, for %.0f s"
                        .formatted(blow.fault().kind().en(), blow.fault().target(), seconds));
        blow.strike();
    }

    /**
     * Something to do at a time.
     *
     * @param at counted from the begin of the first fault
     * @param deed what
     */
    private record Moment(Duration at, Runnable deed) {}

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
