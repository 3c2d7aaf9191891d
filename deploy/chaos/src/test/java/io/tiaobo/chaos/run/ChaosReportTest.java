package io.tiaobo.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.faults.FaultKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosReportTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void beginsWithTheSeedAndEndsWithTheWayToRepeatIt() {
        List<String> lines = report(List.of()).text().lines().toList();

        assertThat(lines.get(0)).isEqualTo("seed 42");
        assertThat(lines.get(lines.size() - 1)).endsWith("deploy/tiaobo chaos --minutes 5.0 --seed 42 --replicas 2");
    }

    @Test
    void namesEveryViolationAndIsNotFineThen() {
        ChaosReport report = report(List.of("I2 D1: 7 units are missing"));

        assertThat(report.fine()).isFalse();
        assertThat(report.text()).contains("- ✗ I2 D1: 7 units are missing").doesNotContain("✓");
        assertThat(report(List.of()).text()).contains("✓");
    }

    @Test
    void countsFaultsThatWereNeverRecoveredFromButTakesNoTimeFromThem() {
        Map<FaultKind, ChaosReport.Recovery> recoveries = report(List.of()).recoveries();

        assertThat(recoveries)
                .containsEntry(
                        FaultKind.BROKER_KILLED,
                        new ChaosReport.Recovery(4, Duration.ofSeconds(3), Duration.ofSeconds(9)))
                .containsEntry(FaultKind.DATABASE_LINE, new ChaosReport.Recovery(1, null, null));
    }

    @Test
    void writesTheSameForMachines(@TempDir Path folder) throws Exception {
        new ReportText(report(List.of("I8 T/1: two ends"))).write(folder);

        var json = Edge.parse(Files.readString(folder.resolve("chaos-report.json")));
        assertThat(json.get("seed").asLong()).isEqualTo(42);
        assertThat(json.get("injections").size()).isEqualTo(5);
        assertThat(json.get("injections").get(4).get("recoveredMillis").asLong())
                .isEqualTo(-1);
        assertThat(json.get("injections").get(4).get("overlaps").asBoolean()).isTrue();
        assertThat(json.get("violations").get(0).asString()).isEqualTo("I8 T/1: two ends");
        assertThat(folder.resolve("chaos-report.md")).content().startsWith("seed 42");
    }

    private static ChaosReport report(List<String> violations) {
        return new ChaosReport(
                42,
                5,
                2,
                List.of(
                        broker(Duration.ofSeconds(9)),
                        broker(Duration.ofSeconds(1)),
                        broker(Duration.ofSeconds(3)),
                        broker(null),
                        new Injection(
                                FaultKind.DATABASE_LINE, "inventory-1 refused", AT, Duration.ofSeconds(5), true, null)),
                1,
                100,
                10,
                3,
                Map.of("409 INSUFFICIENT_STOCK", 10L),
                Map.of("inventory", 1_000L),
                Map.of("FULFILLED", 12L),
                violations);
    }

    private static Injection broker(@Nullable Duration recovered) {
        return new Injection(FaultKind.BROKER_KILLED, "kafka", AT, Duration.ofSeconds(2), false, recovered);
    }
}
