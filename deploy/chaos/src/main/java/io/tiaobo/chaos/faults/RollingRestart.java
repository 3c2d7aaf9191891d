package io.tiaobo.chaos.faults;

import io.tiaobo.chaos.cluster.Replica;
import java.time.Duration;
import java.util.List;

/**
 * A new version comes: the replicas are stopped in good order and started again, one after the other.
 *
 * @param replicas in this order
 */
record RollingRestart(List<Replica> replicas) implements Fault {
    @Override
    public FaultKind kind() {
        return FaultKind.ROLLING_RESTART;
    }

    @Override
    public String target() {
        return replicas.get(0).service().id();
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public void begin() {
        for (Replica replica : replicas) {
            replica.stop();
            replica.start();
        }
    }

    @Override
    public void end() {}
}
