package io.tiaobo.local;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes that are known to be ours. */
final class Processes {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Processes() {}

    /** SIGTERM, and SIGKILL after a minute; returns when it has ended. */
    static void stop(ProcessHandle process) {
        process.destroy();
        if (!ended(process, PATIENCE)) {
            process.destroyForcibly();
            ended(process, PATIENCE);
        }
    }

    static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for process " + process.pid(), e);
        }
    }
}
