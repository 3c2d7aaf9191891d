package io.tiaobo.chaos.faults;

import io.tiaobo.chaos.cluster.Signals;
import java.time.Duration;

/**
 * SIGSTOP of a process with everything below it: it keeps its locks, connections and claims, and wakes up believing that no time
 * has passed.
 *
 * @param kind which of the frozen kinds
 * @param target name of the victim
 * @param pid its process
 * @param lasts how long it stands still
 */
record Frozen(FaultKind kind, String target, long pid, Duration lasts) implements Fault {
    @Override
    public void begin() {
        Signals.pause(pid);
    }

    @Override
    public void end() {
        Signals.resume(pid);
    }
}
