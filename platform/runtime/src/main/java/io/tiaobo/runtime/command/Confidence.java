package io.tiaobo.runtime.command;

import java.util.concurrent.atomic.AtomicInteger;

/** Whether commands may rest on what is in memory without asking: not for a while after that was wrong. */
final class Confidence {
    private static final int ASK_NEXT = 1_000;

    private final AtomicInteger toAsk = new AtomicInteger();

    boolean isGiven() {
        return toAsk.get() == 0 || toAsk.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
    }

    /** Another replica writes the same aggregates, or callers repeat their commands: to fail and ask costs more than to ask. */
    void lose() {
        toAsk.set(ASK_NEXT);
    }
}
