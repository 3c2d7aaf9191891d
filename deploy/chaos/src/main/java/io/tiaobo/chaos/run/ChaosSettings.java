package io.tiaobo.chaos.run;

import io.tiaobo.chaos.faults.FaultKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * What a run is made of.
 *
 * @param root the repository whose built services are run
 * @param folder folder of this run alone; data and logs in {@code system}, the report beside it
 * @param apps where the programs are unpacked
 * @param seed everything random follows from it, except what processes do at the same time
 * @param time how long faults are injected
 * @param replicas of inventory, shortage and transfer each
 * @param kinds of faults
 * @param keepData whether data and logs stay after a run without violations
 */
public record ChaosSettings(
        Path root,
        Path folder,
        Path apps,
        long seed,
        Duration time,
        int replicas,
        Set<FaultKind> kinds,
        boolean keepData) {
    /** A copy of the kinds. */
    public ChaosSettings {
        kinds = Set.copyOf(kinds);
    }
}
