package io.tiaobo.chaos.faults;

import io.tiaobo.chaos.cluster.Replica;
import java.time.Duration;
import java.util.List;

/**
 * SIGKILL of all replicas of a service at once, started cold at the end.
 *
 * @param replicas victims
 * @param lasts how long they are away
 */
record ServiceKilled(List<Replica> replicas, Duration lasts) implements Fault {
    @Override
    public FaultKind kind() {
        return FaultKind.SERVICE_KILLED;
    }

    @Override
    public String target() {
        return replicas.get(0).service().id();
    }

    @Override
    public void begin() {
        replicas.forEach(Replica::kill);
    }

    @Override
    public void end() {
        replicas.forEach(Replica::launch);
    }
}
