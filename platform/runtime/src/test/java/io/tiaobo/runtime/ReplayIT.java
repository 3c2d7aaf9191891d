package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.config.AxonEngine;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.runtime.fixture.Switchboard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Projections can be rebuilt, and never skip an event they could not handle. */
class ReplayIT extends RuntimeIntegration {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private AxonEngine axon;

    @Autowired
    private Switchboard switches;

    @Test
    void rebuildsAProjectionFromNothing() {
        commands.execute("rebuild-1", new Count("rebuild", 4, NOW));
        commands.execute("rebuild-2", new Count("rebuild", 5, NOW));
        awaitTotal("rebuild", 9);

        StreamingEventProcessor totals = totals();
        totals.shutDown();
        database.update("delete from totals");
        totals.resetTokens();
        totals.start();

        awaitTotal("rebuild", 9);
    }

    @Test
    void triesAFailingEventAgainUntilItWorks() {
        switches.breakDown("projection of stubborn");
        commands.execute("stubborn-1", new Count("stubborn", 4, NOW));
        commands.execute("behind-1", new Count("behind", 6, NOW));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> totals().processingStatus().values().stream()
                        .noneMatch(status -> status.isCaughtUp() && !status.isErrorState()));
        assertThat(database.queryForList("select total from totals where counter = 'stubborn'"))
                .isEmpty();

        switches.repair("projection of stubborn");

        awaitTotal("stubborn", 4);
        awaitTotal("behind", 6);
    }

    private StreamingEventProcessor totals() {
        return Objects.requireNonNull(axon.processors().get("totals"));
    }

    private void awaitTotal(String counter, long total) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(database.queryForList(
                                "select total from totals where counter = ?", Long.class, counter))
                        .isEqualTo(List.of(total)));
    }
}
