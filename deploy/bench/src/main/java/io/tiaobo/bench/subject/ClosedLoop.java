package io.tiaobo.bench.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of callers, each beginning its next call when the last one has returned: for rates, never for latencies. */
public final class ClosedLoop {
    /** One call. */
    public interface Call {
        /** Makes the call. */
        void run() throws Exception;
    }

    private ClosedLoop() {}

    /** Whether a caller that has made so many calls since it began (nanoseconds ago) makes another. */
    private interface More {
        boolean more(long calls, long nanos);
    }

    /**
     * Calls per second until the last call that was begun in time has returned. Every caller makes one call at least, however
     * late the machine lets it begin.
     */
    public static double perSecond(int callers, long millis, Call call) throws Exception {
        return rate(callers, (calls, nanos) -> calls == 0 || nanos < millis * 1_000_000, call);
    }

    /** Calls per second of a given number of calls. */
    public static double perSecondOf(int callers, int count, Call call) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        return rate(callers, (calls, nanos) -> left.getAndDecrement() > 0, call);
    }

    private static double rate(int callers, More more, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            Callable<Span> caller = () -> {
                start.await();
                return callWhile(more, call);
            };
            List<Future<Span>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(caller));
            }
            return rate(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private record Span(long calls, long begin, long end) {}

    private static Span callWhile(More more, Call call) throws Exception {
        long begin = System.nanoTime();
        long calls = 0;
        while (more.more(calls, System.nanoTime() - begin)) {
            call.run();
            calls++;
        }
        return new Span(calls, begin, System.nanoTime());
    }

    private static double rate(List<Future<Span>> running) throws InterruptedException, ExecutionException {
        long calls = 0;
        long begin = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (Future<Span> one : running) {
            Span span = one.get();
            calls += span.calls();
            begin = Math.min(begin, span.begin());
            end = Math.max(end, span.end());
        }
        return calls * 1e9 / (end - begin);
    }
}
