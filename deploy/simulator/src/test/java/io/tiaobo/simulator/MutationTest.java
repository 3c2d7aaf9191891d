package io.tiaobo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.invariants.Violation;
import io.tiaobo.simulator.world.Mutation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks of the checker: with one guarantee taken away, a few schedules are enough to see it. */
class MutationTest {
    private static final int SCHEDULES = 3_000;

    @ParameterizedTest
    @EnumSource(value = Mutation.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @DisplayName("a guarantee that is taken away is missed")
    void isCaught(Mutation mutation) {
        Simulation simulation = new Simulation();
        long seed = 1;
        List<Violation> found = List.of();
        while (found.isEmpty() && seed <= SCHEDULES) {
            found = simulation.run(seed++, mutation).violations();
        }
        System.out.println(mutation + " was caught by schedule " + (seed - 1) + ": " + found);
        assertThat(found).as(mutation + " in " + SCHEDULES + " schedules").isNotEmpty();
    }
}
