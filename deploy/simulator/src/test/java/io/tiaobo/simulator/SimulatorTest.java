package io.tiaobo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * F25. {@code -Dtiaobo.seed=N} replays one schedule and prints what happens in it, {@code -Dtiaobo.schedules=N} runs another
 * number of them, {@code -Dtiaobo.first=N} starts elsewhere.
 */
class SimulatorTest {
    private static final long FIRST = Long.getLong("tiaobo.first", 1);
    private static final int SCHEDULES = Integer.getInteger("tiaobo.schedules", 100_000);

    @Test
    @DisplayName(
            "F25 · 100,000 schedules of crashes, duplicates, disorder, lost sends and wrong clocks break no invariant")
    void breaksNoInvariant() {
        Simulator simulator = new Simulator();
        List<Verdict> failures = simulator.run(FIRST, SCHEDULES, System.out);
        System.out.println(SCHEDULES + " schedules from seed " + FIRST + ": " + simulator);
        assertThat(failures)
                .as(
                        "replay one with: mvn -f deploy/simulator/pom.xml test -Dtest=SimulatorTest#replays -Dtiaobo.seed=<seed>")
                .isEmpty();
    }

    @Test
    @DisplayName("F25 · schedules that once broke something stay whole")
    void keepsOldFailuresWhole() throws IOException {
        Simulation simulation = new Simulation();
        for (long seed : keptSeeds()) {
            assertThat(simulation.run(seed).violations()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    @DisplayName("F25 · the same seed gives the same history")
    void isDeterminedByItsSeed() {
        Simulation one = new Simulation();
        Simulation other = new Simulation();
        for (long seed = FIRST; seed < FIRST + 50; seed++) {
            assertThat(one.run(seed)).isEqualTo(other.run(seed));
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "tiaobo.seed",
            matches = "-?\\d+",
            disabledReason = "for replaying one schedule by hand")
    void replays() {
        long seed = Long.getLong("tiaobo.seed");
        Simulation simulation = new Simulation();
        simulation.explain(seed).forEach(System.out::println);
        assertThat(simulation.run(seed).violations()).isEmpty();
    }

    private static List<Long> keptSeeds() throws IOException {
        try (BufferedReader seeds = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SimulatorTest.class.getResourceAsStream("/seeds.txt")),
                StandardCharsets.UTF_8))) {
            return seeds.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Long.parseLong(line.split(" ")[0]))
                    .toList();
        }
    }
}
