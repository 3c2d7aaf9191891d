package io.tiaobo.runtime.health;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends this process: in good order if that works within half a minute, else at once. */
final class EndOfProcess {
    private static final Logger LOG = LoggerFactory.getLogger(EndOfProcess.class);
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private EndOfProcess() {}

    static void because(String reason) {
        LOG.error("{}: this process ends with code {} and must be started again", reason, Supervisor.EXIT_CODE);
        Thread exit = new Thread(() -> System.exit(Supervisor.EXIT_CODE), "end-of-process");
        exit.setDaemon(true);
        exit.start();
        Thread halt = new Thread(EndOfProcess::haltAfterGrace, "end-of-process-at-last");
        halt.setDaemon(true);
        halt.start();
    }

    private static void haltAfterGrace() {
        long deadline = System.nanoTime() + GRACE_NANOS;
        while (System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(deadline - System.nanoTime());
        }
        Runtime.getRuntime().halt(Supervisor.EXIT_CODE);
    }
}
