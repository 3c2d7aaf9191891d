package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.faults.FaultKind;
import io.tiaobo.chaos.run.ChaosReport;
import io.tiaobo.chaos.run.ChaosRun;
import io.tiaobo.chaos.run.ChaosSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A short piece of what {@code deploy/tiaobo chaos} does for as long as one likes (F1 – F9, F14, F16, F19, F21). */
@DisplayName("Two replicas of everything under load and faults")
class ChaosE2E {
    private static final long SEED = Long.getLong("tiaobo.seed", 20_261_122L);
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Set<FaultKind> KINDS = EnumSet.of(
            FaultKind.REPLICA_KILLED,
            FaultKind.REPLICA_PAUSED,
            FaultKind.BROKER_KILLED,
            FaultKind.DATABASE_KILLED,
            FaultKind.RECORDS_REPEATED,
            FaultKind.POISON_RECORD);

    @Test
    @DisplayName("lose nothing, do nothing twice, and come to rest (I1 – I19)")
    void loseNothingAndDoNothingTwice() {
        Path folder = Path.of("target", "chaos-" + SEED);
        ChaosSettings settings = new ChaosSettings(
                SystemUnderTest.REPOSITORY, folder, SystemUnderTest.APPS, SEED, TIME, 2, KINDS, false);

        ChaosReport report = new ChaosRun(settings, (zh, en) -> System.out.println(en)).run();

        assertThat(report.violations()).describedAs(report.text()).isEmpty();
        assertThat(report.injections()).isNotEmpty();
        assertThat(report.accepted()).isGreaterThan(200);
        assertThat(report.transfers()).containsKey("FULFILLED");
    }
}
