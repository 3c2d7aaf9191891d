package io.tiaobo.testkit.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The present state of a proxy's line, and the place where its pumps wait for a better one. */
final class Line {
    private LineState state = LineState.PASS;
    private boolean closed;

    synchronized void set(LineState wanted) {
        state = wanted;
        notifyAll();
    }

    synchronized LineState state() {
        return state;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits until something may pass in a direction; false when the proxy has been closed. */
    synchronized boolean awaitOpen(Direction direction) throws InterruptedException {
        while (!closed && state.held().contains(direction)) {
            wait();
        }
        return !closed;
    }

    /** Waits for the time a piece takes, or until the state changes. */
    synchronized void take(Duration time) throws InterruptedException {
        LineState before = state;
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !closed && state.equals(before); left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
