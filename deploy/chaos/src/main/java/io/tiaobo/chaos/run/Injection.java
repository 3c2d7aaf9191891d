package io.tiaobo.chaos.run;

import io.tiaobo.chaos.faults.FaultKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fault as it was.
 *
 * @param kind kind
 * @param target where
 * @param at when it began, UTC
 * @param lasted time from its beginning to its end
 * @param overlaps whether another one happened at the same time
 * @param recovered time from the end, of both if there were two, until every health endpoint was up and a probe got through; null
 *     if that took too long
 */
public record Injection(
        FaultKind kind,
        String target,
        Instant at,
        Duration lasted,
        boolean overlaps,
        @Nullable Duration recovered) {}
