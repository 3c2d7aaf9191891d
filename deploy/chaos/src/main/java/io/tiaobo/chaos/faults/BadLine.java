package io.tiaobo.chaos.faults;

import io.tiaobo.testkit.faults.LineState;
import io.tiaobo.testkit.faults.TcpProxy;
import java.time.Duration;

/**
 * A line that is silent, refused, slow or was reset.
 *
 * @param kind to the broker or to the database
 * @param target whose line and how bad
 * @param line the line
 * @param state how it is meanwhile
 * @param lasts how long
 */
record BadLine(FaultKind kind, String target, TcpProxy line, LineState state, Duration lasts) implements Fault {
    @Override
    public void begin() {
        line.set(state);
    }

    @Override
    public void end() {
        // What is still on the line after a real cut never arrives: a router that comes back knows nothing of old
        // connections.
        line.reset();
        line.set(LineState.PASS);
    }
}
