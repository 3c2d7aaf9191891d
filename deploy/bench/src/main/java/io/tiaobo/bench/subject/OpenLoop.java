package io.tiaobo.bench.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls at a steady rate, whether or not earlier ones have returned: what is late delays nobody's schedule. Latencies are to be
 * counted from the moment a call was due.
 */
public final class OpenLoop {
    private static final int THREADS = 32;

    /** A call by its number, from 0. */
    public interface Call {
        /** Makes the call; {@code due} is the {@link System#nanoTime()} at which it was to begin. */
        void run(int number, long due) throws Exception;
    }

    private OpenLoop() {}

    /** Makes so many calls and returns the nanoseconds from due to done of each, by its number. */
    public static long[] run(int perSecond, int count, Call call) throws Exception {
        long[] nanos = new long[count];
        long begin = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(THREADS, count));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < Math.min(THREADS, count); i++) {
                running.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        long due = begin + number * 1_000_000_000L / perSecond;
                        waitUntil(due);
                        call.run(number, due);
                        nanos[number] = System.nanoTime() - due;
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return nanos;
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
