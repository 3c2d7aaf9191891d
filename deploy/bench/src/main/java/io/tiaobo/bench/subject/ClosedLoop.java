package io.tiaobo.bench.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of callers, each beginning its next call when the last one has returned: for rates, never for latencies. */
final class ClosedLoop {
    /** One call. */
    interface Call {
        void run() throws Exception;
    }

    private ClosedLoop() {}

    /** Calls per second until the last call that was begun in time has returned. */
    static double perSecond(int callers, long millis, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            Callable<Span> caller = () -> {
                start.await();
                return callUntil(millis, call);
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

    private static Span callUntil(long millis, Call call) throws Exception {
        long begin = System.nanoTime();
        long until = begin + millis * 1_000_000;
        long calls = 0;
        long now = begin;
        while (now < until) {
            call.run();
            calls++;
            now = System.nanoTime();
        }
        return new Span(calls, begin, now);
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
