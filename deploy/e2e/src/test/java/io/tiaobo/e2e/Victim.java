package io.tiaobo.e2e;

import io.tiaobo.chaos.cluster.Replica;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A service that dies where it is told to, and is started again at once to die at the next place, until none is left. */
final class Victim {
    private static final String VARIABLE = "TIAOBO_FAILPOINT";
    private static final String ONLY_LIST = "list";
    private static final Duration TRAPPED_WITHIN = Duration.ofSeconds(90);

    private final Replica replica;
    private final Deque<String> ahead = new ArrayDeque<>();
    private List<String> settings = List.of();
    private String armedWith = "";
    private boolean started;

    Victim(Replica replica) {
        this.replica = replica;
    }

    /** Starts it anew with these settings, to die at these points in this order; leaves it alone if that changes nothing. */
    synchronized void arm(List<String> wanted, List<String> points) {
        if (replica.isAlive() && armedWith.equals(ONLY_LIST) && points.isEmpty() && wanted.equals(settings)) {
            return;
        }
        down();
        settings = wanted;
        ahead.clear();
        ahead.addAll(points);
        up();
    }

    /** SIGKILL; it stays away. */
    synchronized void down() {
        armedWith = "";
        if (replica.isAlive()) {
            replica.kill();
        }
    }

    /** Starts it, to die at the next point ahead. */
    synchronized void up() {
        launch(ahead.isEmpty() ? ONLY_LIST : ahead.getFirst());
    }

    /** Starts it anew to die at a point that belongs to the story and not to the matrix; returns when it is ready. */
    synchronized void trap(String point) {
        down();
        launch(point);
        replica.awaitReady();
    }

    /** Waits for the end of a trapped one, which stays away. */
    void awaitTrapped() {
        if (!replica.process().hasEndedWithin(TRAPPED_WITHIN)) {
            throw new IllegalStateException(replica + " did not come to its end at " + armedWith);
        }
    }

    /** Waits until it takes requests. */
    void awaitReady() {
        replica.awaitReady();
    }

    /** Points it has not died at yet. */
    synchronized List<String> ahead() {
        return List.copyOf(ahead);
    }

    private void launch(String point) {
        armedWith = point;
        int written = logLength();
        started = true;
        replica.launch(settings, Map.of(VARIABLE, point));
        replica.process().process().onExit().thenAccept(process -> ended(process, point, written));
    }

    /** Whatever else ends it, ends it for good, and the test fails. */
    private synchronized void ended(Process process, String point, int written) {
        boolean latest = process.equals(replica.process().process());
        boolean asTold = replica.log().substring(written).contains("fail point " + point + ":1 ends this process");
        if (latest && asTold && point.equals(ahead.peekFirst())) {
            ahead.removeFirst();
            up();
        }
    }

    private int logLength() {
        return started ? replica.log().length() : 0;
    }
}
