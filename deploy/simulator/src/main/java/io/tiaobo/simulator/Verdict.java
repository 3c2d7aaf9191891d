package io.tiaobo.simulator;

import io.tiaobo.invariants.Violation;
import java.util.List;

/**
 * How a schedule ended.
 *
 * @param seed the number that determines it
 * @param violations what was broken; empty when all is well
 * @param turns pieces of work that were done
 * @param crashes processes that ended in the middle
 * @param events facts recorded by the three services
 * @param messages records in the topics
 * @param fingerprint digest of everything recorded; the same seed gives the same
 */
public record Verdict(
        long seed, List<Violation> violations, int turns, int crashes, int events, int messages, long fingerprint) {
    /** Whether nothing was broken. */
    public boolean isClean() {
        return violations.isEmpty();
    }
}
