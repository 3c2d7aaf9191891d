package io.tiaobo.chaos.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was said and answered, and keeps by hand how many units of each drug must be in the network (I2). */
public final class Tally {
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final Map<String, LongAdder> units = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

    /** A command was answered for good. */
    void answered(boolean yes, String why) {
        (yes ? accepted : refused).increment();
        if (!yes) {
            refusals.computeIfAbsent(why, code -> new LongAdder()).increment();
        }
    }

    /** A command was said once more with the same id. */
    void repeated() {
        repeated.increment();
    }

    /** An accepted command brought units into the network, or took them out of it. */
    void moved(String drug, long change) {
        units.computeIfAbsent(drug, code -> new LongAdder()).add(change);
    }

    /** The system answered as it never may. */
    void complain(String what) {
        complaints.add(what);
    }

    /** Commands answered with a yes. */
    public long accepted() {
        return accepted.sum();
    }

    /** Commands answered with a no. */
    public long refused() {
        return refused.sum();
    }

    /** Repetitions with the same id. */
    public long repetitions() {
        return repeated.sum();
    }

    /** Answers no by code. */
    public Map<String, Long> refusals() {
        return sums(refusals);
    }

    /** Units that must be on all shelves and on the way together, by drug. */
    public Map<String, Long> units() {
        return sums(units);
    }

    /** Everything the system answered as it never may. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counters) {
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach((name, sum) -> sums.put(name, sum.sum()));
        return sums;
    }
}
