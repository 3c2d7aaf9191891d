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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A fixed number of callers, each beginning its next call when the last one has returned: for rates, never for latencies. */
public final class ClosedLoop {
    /** One call. */
    public interface Call {
        /** Makes the call. */
        void run() throws Exception;
    }

    private ClosedLoop() {}

    /** Calls per second until the last call that was begun in time has returned. */
    public static double perSecond(int callers, long millis, Call call) throws Exception {
        return rate(
                callers,
                () -> {
                    long until = System.nanoTime() + millis * 1_000_000;
                    return () -> System.nanoTime() < until;
                },
                call);
    }

    /** Calls per second of a given number of calls. */
    public static double perSecondOf(int callers, int count, Call call) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        return rate(callers, () -> () -> left.getAndDecrement() > 0, call);
    }

    private static double rate(int callers, Supplier<BooleanSupplier> more, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            Callable<Span> caller = () -> {
                start.await();
                return callWhile(more.get(), call);
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

    private static Span callWhile(BooleanSupplier more, Call call) throws Exception {
        long begin = System.nanoTime();
        long calls = 0;
        while (more.getAsBoolean()) {
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
