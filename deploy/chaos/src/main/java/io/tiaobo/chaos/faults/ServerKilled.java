package io.tiaobo.chaos.faults;

import java.time.Duration;

/**
 * SIGKILL of the broker or of PostgreSQL with its children.
 *
 * @param kind which of the two
 * @param target its name
 * @param kill kills it
 * @param restart starts it again with the same data
 * @param lasts how long it is away
 */
record ServerKilled(FaultKind kind, String target, Runnable kill, Runnable restart, Duration lasts) implements Fault {
    @Override
    public void begin() {
        kill.run();
    }

    @Override
    public void end() {
        restart.run();
    }
}
