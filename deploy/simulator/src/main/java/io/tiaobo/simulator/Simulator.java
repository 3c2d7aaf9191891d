package io.tiaobo.simulator;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Runs many schedules, one simulation per processor, and adds up what they did. */
public final class Simulator {
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong crashes = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final List<Verdict> failures = new ArrayList<>();

    /**
     * Runs schedules {@code first}, {@code first + 1}, … and stops early after some failures.
     *
     * @return the schedules in which something was broken, in no particular order
     */
    public List<Verdict> run(long first, int schedules, PrintStream progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Object>> ends = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<Object> work = Executors.callable(() -> runSome(first, schedules, progress));
                ends.add(pool.submit(work));
            }
            for (Future<Object> end : ends) {
                end.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulator itself failed", e);
        } finally {
            pool.shutdownNow();
        }
        return failures;
    }

    private void runSome(long first, int schedules, PrintStream progress) {
        Simulation simulation = new Simulation();
        for (long i = next.getAndIncrement(); i < schedules && failures.size() < 10; i = next.getAndIncrement()) {
            Verdict verdict = simulation.run(first + i);
            turns.addAndGet(verdict.turns());
            crashes.addAndGet(verdict.crashes());
            events.addAndGet(verdict.events());
            if (!verdict.isClean()) {
                synchronized (failures) {
                    failures.add(verdict);
                }
            }
            if (i > 0 && i % 10_000 == 0) {
                progress.println(i + " schedules: " + this);
            }
        }
    }

    @Override
    public String toString() {
        return turns + " turns, " + crashes + " crashes, " + events + " events, " + failures.size() + " failures";
    }
}
