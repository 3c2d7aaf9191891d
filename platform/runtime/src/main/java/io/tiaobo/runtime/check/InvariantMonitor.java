package io.tiaobo.runtime.check;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the invariant checks and remembers the number of violations for the gauges. */
public final class InvariantMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(InvariantMonitor.class);

    private static final long SHARE = 50;

    private final List<InvariantCheck> checks;
    private final JdbcTemplate database;
    private final Map<String, Integer> lastCounts = new ConcurrentHashMap<>();
    private long notBefore = System.nanoTime();

    /** Registers {@code tiaobo_invariant_violations{id}} for every check. */
    public InvariantMonitor(List<InvariantCheck> checks, JdbcTemplate database, @Nullable MeterRegistry meters) {
        this.checks = checks;
        this.database = database;
        if (meters != null) {
            checks.forEach(check -> Gauge.builder(
                            "tiaobo.invariant.violations", () -> lastCounts.getOrDefault(check.id(), 0))
                    .tag("id", check.id())
                    .description(check.description())
                    .register(meters));
        }
    }

    /**
     * Result of one check.
     *
     * @param id invariant
     * @param description what must be true
     * @param violations what contradicts it, at most a hundred; empty when all is well
     */
    public record Result(String id, String description, List<Map<String, Object>> violations) {}

    /**
     * Runs the checks unless they ran so recently that they would take more than a fiftieth of the time: some of them read the
     * whole history, and that grows.
     */
    public synchronized void runSparingly() {
        long started = System.nanoTime();
        if (started - notBefore >= 0) {
            run();
            long took = System.nanoTime() - started;
            notBefore = System.nanoTime() + SHARE * took;
        }
    }

    /** Runs every check now, logs violations and answers all results. */
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        for (InvariantCheck check : checks) {
            List<Map<String, Object>> violations = check.violations().find(database);
            lastCounts.put(check.id(), violations.size());
            if (!violations.isEmpty()) {
                LOG.error("Invariant {} is violated ({}): {}", check.id(), check.description(), violations);
            }
            results.add(new Result(check.id(), check.description(), violations));
        }
        return results;
    }
}
