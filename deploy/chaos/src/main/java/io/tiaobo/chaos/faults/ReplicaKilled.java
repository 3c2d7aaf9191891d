package io.tiaobo.chaos.faults;

import io.tiaobo.chaos.cluster.Replica;
import java.time.Duration;

/**
 * SIGKILL of one replica, started again at the end.
 *
 * @param replica victim
 * @param lasts how long it is away
 */
record ReplicaKilled(Replica replica, Duration lasts) implements Fault {
    @Override
    public FaultKind kind() {
        return FaultKind.REPLICA_KILLED;
    }

    @Override
    public String target() {
        return replica.name();
    }

    @Override
    public void begin() {
        replica.kill();
    }

    @Override
    public void end() {
        replica.launch();
    }
}
