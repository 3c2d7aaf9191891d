package io.tiaobo.gateway.timeline.projection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the reader of this process when this process has committed entries; only a short cut, other replicas just look. */
@Component
public class TimelineSignal {
    private final Semaphore raised = new Semaphore(0);

    /** Entries were committed. */
    public void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Waits until entries were committed here, or until it is time to look for entries of other replicas. */
    public void await(Duration longest) throws InterruptedException {
        if (raised.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
