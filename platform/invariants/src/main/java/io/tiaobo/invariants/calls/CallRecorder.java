package io.tiaobo.invariants.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Collects calls from any number of threads. */
public final class CallRecorder {
    private final AtomicLong clock = new AtomicLong();
    private final List<Call> calls = new ArrayList<>();

    /** The moment before a call is sent. */
    public long calling() {
        return clock.incrementAndGet();
    }

    /** The answer to a call came: done or refused, for a reservation with the units granted. */
    public void answered(Action action, long calledAt, Outcome outcome, long units) {
        add(new Call(action, calledAt, clock.incrementAndGet(), outcome, units));
    }

    /** No answer came. */
    public void unknown(Action action, long calledAt) {
        add(new Call(action, calledAt, Long.MAX_VALUE, Outcome.UNKNOWN, 0));
    }

    private synchronized void add(Call call) {
        calls.add(call);
    }

    /** All calls so far. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }
}
