package io.tiaobo.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts restarts: a service that ends again and again has a cause that starting it does not cure. */
final class Restarts {
    static final int MOST = 3;
    private static final long WITHIN = Duration.ofHours(1).toNanos();

    private final Map<String, Deque<Long>> tries = new HashMap<>();
    private final LongSupplier nanoTime;

    Restarts() {
        this(System::nanoTime);
    }

    Restarts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a service may be started again now; counts it if so. */
    boolean mayTry(String service) {
        long now = nanoTime.getAsLong();
        Deque<Long> recent = tries.computeIfAbsent(service, name -> new ArrayDeque<>());
        while (!recent.isEmpty() && now - recent.getFirst() > WITHIN) {
            recent.removeFirst();
        }
        if (recent.size() >= MOST) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
