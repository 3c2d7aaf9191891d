package io.tiaobo.runtime.health;

import static io.tiaobo.runtime.health.PartHealth.Kind.PROCESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has stopped is restarted, a bounded number of times; then the process ends. */
class SupervisorTest {
    private static final SupervisionProperties SETTINGS = new SupervisionProperties(
            Duration.ofMillis(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            3,
            Duration.ofMillis(5),
            Duration.ofMinutes(1));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private @Nullable Supervisor supervisor;

    @AfterEach
    void stop() {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    @Test
    void restartsWhatHasStoppedAndSaysSo() {
        Fragile part = new Fragile(2);

        watch(part);

        await().atMost(Duration.ofSeconds(10)).until(() -> part.restarts.get() == 2);
        await().atMost(Duration.ofSeconds(10)).until(() -> trouble().isEmpty());
        assertThat(meters.counter("tiaobo.restarts", "part", "processor fragile")
                        .count())
                .isEqualTo(2);
        assertThat(end).isNotDone();
    }

    @Test
    void endsTheProcessWithAClearLineWhenRestartsDoNotHelp() {
        Fragile part = new Fragile(Integer.MAX_VALUE);

        watch(part);

        assertThat(end)
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo("processor fragile is STALLED and 3 restarts did not help");
        assertThat(part.restarts).hasValue(3);
        assertThat(trouble()).contains(new PartHealth(PROCESSOR, "fragile", PartHealth.State.STALLED, 0, 3));
    }

    @Test
    void goesOnWhenARestartFails() {
        Fragile part = new Fragile(2) {
            @Override
            public void restart() {
                super.restart();
                throw new IllegalStateException("cannot be stopped");
            }
        };

        watch(part);

        await().atMost(Duration.ofSeconds(10)).until(() -> part.restarts.get() == 2);
        assertThat(end).isNotDone();
    }

    @Test
    void doesNotRestartWhatLivesAndFails() {
        Fragile part = new Fragile(Integer.MAX_VALUE) {
            @Override
            public Condition look() {
                return Condition.FAILING;
            }
        };

        watch(part);

        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        trouble().equals(Optional.of(PartHealth.of(PROCESSOR, "fragile", PartHealth.State.FAILING))));
        await().during(Duration.ofMillis(200)).until(() -> part.restarts.get() == 0);
    }

    private void watch(Supervised part) {
        supervisor = new Supervisor(() -> List.of(part), SETTINGS, meters, end::complete);
        supervisor.start();
    }

    private Optional<PartHealth> trouble() {
        return Objects.requireNonNull(supervisor).trouble(PROCESSOR, "fragile");
    }

    private static class Fragile implements Supervised {
        private final AtomicInteger restarts = new AtomicInteger();
        private final int cured;

        Fragile(int cured) {
            this.cured = cured;
        }

        @Override
        public PartHealth.Kind kind() {
            return PROCESSOR;
        }

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public Condition look() {
            return restarts.get() < cured ? Condition.STALLED : Condition.FINE;
        }

        @Override
        public void restart() {
            restarts.incrementAndGet();
        }
    }
}
